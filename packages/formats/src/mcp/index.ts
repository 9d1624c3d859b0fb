export { fromMcp } from './from-mcp.ts'
export type { Reading, ReadOptions } from '../reading/reading.ts'
