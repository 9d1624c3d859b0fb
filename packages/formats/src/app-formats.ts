import { fromAgUI, isAgUIEvent } from './ag-ui/from-ag-ui.ts'
import { fromModelMessages, isModelMessage } from './ai-sdk/from-model-messages.ts'
import { fromUIMessageStream, isUIChunk } from './ai-sdk-stream/from-ui-message-stream.ts'
import { fromChatGPT, splitChatGPT } from './chatgpt/from-chatgpt.ts'
import { fromChatbotUI, splitChatbotUI } from './chatbot-ui/from-chatbot-ui.ts'
import { fromClaudeAI, splitClaudeAI } from './claude-ai/from-claude-ai.ts'
import type { Format } from './format.ts'
import { fromLibreChat, isLibreMessage } from './librechat/from-librechat.ts'
import { fromOpenWebUI, splitOpenWebUI } from './open-webui/from-open-webui.ts'
import { field, isRecord } from './reading/record.ts'
import { firstRecords, messagesIn, recordOf } from './shapes.ts'
import { fromTanStackAI, isTanStackMessage } from './tanstack-ai/from-tanstack-ai.ts'

/** Exports of chat apps, and what libraries send to a page. */
export const appFormats = [
  {
    name: 'chatgpt',
    matches: (data) => splitChatGPT(data).length > 0,
    split: splitChatGPT,
    read: fromChatGPT,
  },
  {
    name: 'claude-ai',
    matches: (data) => splitClaudeAI(data).length > 0,
    split: splitClaudeAI,
    read: fromClaudeAI,
  },
  {
    name: 'open-webui',
    matches: (data) => splitOpenWebUI(data).length > 0,
    split: splitOpenWebUI,
    read: fromOpenWebUI,
  },
  {
    name: 'librechat',
    matches: (data) => isRecord(data) && messagesIn(data).some(isLibreMessage),
    read: fromLibreChat,
  },
  {
    name: 'chatbot-ui',
    matches: (data) => firstRecords(field(recordOf(data), 'history')).some(isChatbotChat),
    split: splitChatbotUI,
    read: fromChatbotUI,
  },
  { name: 'ag-ui', matches: (data) => firstRecords(data).some(isAgUIEvent), read: fromAgUI },
  { name: 'ai-sdk-stream', matches: isUIStream, read: fromUIMessageStream },
  {
    name: 'tanstack-ai',
    matches: (data) => messagesIn(data).some(isTanStackMessage),
    read: fromTanStackAI,
  },
  {
    name: 'ai-sdk-model',
    matches: (data) => messagesIn(data).some(isModelMessage),
    read: fromModelMessages,
  },
] as const satisfies readonly Format[]

function isUIStream(data: unknown): boolean {
  const chunks = firstRecords(data)
  return chunks.length > 0 && chunks.every(isUIChunk)
}

function isChatbotChat(chat: Readonly<Record<string, unknown>>): boolean {
  return Array.isArray(field(chat, 'messages')) && isRecord(field(chat, 'model'))
}
