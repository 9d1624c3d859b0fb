export { fromUIMessageStream } from './from-ui-message-stream.ts'
export type { Reading, ReadOptions } from '../reading/reading.ts'
