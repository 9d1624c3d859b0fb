export { fromOpenAIChat } from './from-openai-chat.ts'
export type { Reading, ReadOptions } from '../reading/reading.ts'
