export { fromChatbotUI, splitChatbotUI } from './from-chatbot-ui.ts'
export type { Reading, ReadOptions } from '../reading/reading.ts'
