export { fromInspect, splitInspect } from './from-inspect.ts'
export type { Reading, ReadOptions } from '../reading/reading.ts'
