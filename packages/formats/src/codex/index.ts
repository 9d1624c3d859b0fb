export { fromCodex } from './from-codex.ts'
export type { Reading, ReadOptions } from '../reading/reading.ts'
