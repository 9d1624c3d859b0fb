export { fromAnthropic } from './from-anthropic.ts'
export type { Reading, ReadOptions } from '../reading/reading.ts'
