export { fromSweAgent } from './from-swe-agent.ts'
export type { Reading, ReadOptions } from '../reading/reading.ts'
