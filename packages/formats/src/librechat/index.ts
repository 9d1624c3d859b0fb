export { fromLibreChat } from './from-librechat.ts'
export type { Reading, ReadOptions } from '../reading/reading.ts'
