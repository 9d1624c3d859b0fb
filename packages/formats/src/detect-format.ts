import { readLangChainMessage } from './langgraph/lang-chain-message.ts'
import { field, isRecord, listField, recordField, type UnknownRecord } from './reading/record.ts'

/** A format `readConversation` knows. */
export type TranscriptFormat = 'playthread' | 'ai-sdk' | 'langgraph' | 'claude-code'

/** Looking at more of a long transcript would not tell more. */
const looked = 200

/** The format of parsed data, by the shape of its messages; `undefined` when none fits. */
export function detectFormat(input: unknown): TranscriptFormat | undefined {
  const record = isRecord(input) ? input : {}
  const values = isRecord(field(record, 'values')) ? recordField(record, 'values') : record
  const list = Array.isArray(input) ? (input as readonly unknown[]) : listField(values, 'messages')
  const messages = list.slice(0, looked).filter(isRecord)
  const isState = values !== record && Array.isArray(field(values, 'messages'))
  if (field(record, 'version') === 1 && Array.isArray(field(record, 'messages')))
    return 'playthread'
  if (isSessionLine(record) || messages.some(isSessionLine)) return 'claude-code'
  if (!isState && messages.some(isUIMessage)) return 'ai-sdk'
  if (messages.some(isLangChain)) return 'langgraph'
  if (isState) return 'langgraph'
  // An empty conversation of either is the same empty conversation.
  return Array.isArray(field(record, 'messages')) && list.length === 0 ? 'ai-sdk' : undefined
}

/** A record of a Claude Code session. */
export function isSessionLine(record: UnknownRecord): boolean {
  const type = field(record, 'type')
  return (type === 'user' || type === 'assistant') && isRecord(field(record, 'message'))
}

function isUIMessage(message: UnknownRecord): boolean {
  const role = field(message, 'role')
  if (role !== 'user' && role !== 'assistant' && role !== 'system') return false
  const isChatApi = ['tool_calls', 'additional_kwargs', 'tool_call_id'].some((name) =>
    Object.hasOwn(message, name),
  )
  const isLegacy = typeof field(message, 'content') === 'string' && !isChatApi
  return (
    Array.isArray(field(message, 'parts')) || (isLegacy && field(message, 'type') === undefined)
  )
}

function isLangChain(message: UnknownRecord): boolean {
  return readLangChainMessage(message)?.kind !== undefined
}
