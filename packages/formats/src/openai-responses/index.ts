export { fromOpenAIResponses } from './from-openai-responses.ts'
export type { Reading, ReadOptions } from '../reading/reading.ts'
