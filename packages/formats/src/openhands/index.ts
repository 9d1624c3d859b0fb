export { fromOpenHands } from './from-openhands.ts'
export type { Reading, ReadOptions } from '../reading/reading.ts'
