export { fromClaudeAI, splitClaudeAI } from './from-claude-ai.ts'
export type { Reading, ReadOptions } from '../reading/reading.ts'
