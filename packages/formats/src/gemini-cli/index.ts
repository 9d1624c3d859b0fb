export { fromGeminiCli } from './from-gemini-cli.ts'
export type { Reading, ReadOptions } from '../reading/reading.ts'
