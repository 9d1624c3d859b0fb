export { fromOpencode, splitOpencode } from './from-opencode.ts'
export type { Reading, ReadOptions } from '../reading/reading.ts'
