export {
  countConversations,
  readConversation,
  readConversations,
  type ReadConversationOptions,
  type ReadResult,
} from './read-conversation.ts'
export { type TranscriptFormat } from './detect-format.ts'
export { fromModelMessages, fromUIMessages } from './ai-sdk/index.ts'
export { fromUIMessageStream } from './ai-sdk-stream/index.ts'
export {
  fromLangGraphThread,
  type LangGraphOptions,
  type LangGraphReading,
  type ReadArtifact,
} from './langgraph/index.ts'
export { fromAgUI } from './ag-ui/index.ts'
export { fromTanStackAI } from './tanstack-ai/index.ts'
export { fromMcp } from './mcp/index.ts'
export { fromOpenAIChat } from './openai-chat/index.ts'
export { fromOpenAIResponses } from './openai-responses/index.ts'
export { fromAnthropic } from './anthropic/index.ts'
export { fromGemini } from './gemini/index.ts'
export { fromExchanges } from './exchanges/index.ts'
export { fromClaudeCode } from './claude-code/index.ts'
export { fromCodex } from './codex/index.ts'
export { fromGeminiCli } from './gemini-cli/index.ts'
export { fromOpencode, splitOpencode } from './opencode/index.ts'
export { fromOpenHands } from './openhands/index.ts'
export { fromSweAgent } from './swe-agent/index.ts'
export { fromChatGPT, splitChatGPT } from './chatgpt/index.ts'
export { fromClaudeAI, splitClaudeAI } from './claude-ai/index.ts'
export { fromOpenWebUI, splitOpenWebUI } from './open-webui/index.ts'
export { fromLibreChat } from './librechat/index.ts'
export { fromChatbotUI, splitChatbotUI } from './chatbot-ui/index.ts'
export { fromShareGPT, splitShareGPT } from './sharegpt/index.ts'
export { fromOasst, splitOasst } from './oasst/index.ts'
export { fromInspect, splitInspect } from './inspect/index.ts'
export { fromBenchmark } from './benchmark/index.ts'
export type { Reading, ReadOptions } from './reading/reading.ts'
