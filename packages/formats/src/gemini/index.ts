export { fromGemini } from './from-gemini.ts'
export type { Reading, ReadOptions } from '../reading/reading.ts'
