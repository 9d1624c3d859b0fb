export { readConversation, type ReadResult } from './read-conversation.ts'
export { type TranscriptFormat } from './detect-format.ts'
export { fromUIMessages } from './ai-sdk/index.ts'
export {
  fromLangGraphThread,
  type LangGraphOptions,
  type LangGraphReading,
  type ReadArtifact,
} from './langgraph/index.ts'
export { fromClaudeCode } from './claude-code/index.ts'
export type { Reading, ReadOptions } from './reading/reading.ts'
