export { fromBenchmark } from './from-benchmark.ts'
export type { Reading, ReadOptions } from '../reading/reading.ts'
