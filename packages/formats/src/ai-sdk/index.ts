export { fromUIMessages } from './from-ui-messages.ts'
export { fromModelMessages } from './from-model-messages.ts'
export type { Reading, ReadOptions } from '../reading/reading.ts'
