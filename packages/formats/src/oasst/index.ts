export { fromOasst, splitOasst } from './from-oasst.ts'
export type { Reading, ReadOptions } from '../reading/reading.ts'
