export { fromClaudeCode } from './from-claude-code.ts'
export type { Reading, ReadOptions } from '../reading/reading.ts'
