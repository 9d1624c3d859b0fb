export { fromChatGPT, splitChatGPT } from './from-chatgpt.ts'
export type { Reading, ReadOptions } from '../reading/reading.ts'
