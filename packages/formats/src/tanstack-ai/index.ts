export { fromTanStackAI } from './from-tanstack-ai.ts'
export type { Reading, ReadOptions } from '../reading/reading.ts'
