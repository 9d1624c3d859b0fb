import { validateConversation } from '@playthread/core'
import { fromUIMessages } from './ai-sdk/from-ui-messages.ts'
import { fromClaudeCode } from './claude-code/from-claude-code.ts'
import type { Format } from './format.ts'
import { fromLangGraphThread } from './langgraph/from-lang-graph-thread.ts'
import { readLangChainMessage } from './langgraph/lang-chain-message.ts'
import { invalid } from './reading/invalid.ts'
import { field, isRecord, recordField, type UnknownRecord } from './reading/record.ts'
import type { Reading } from './reading/reading.ts'
import { firstRecords, recordOf } from './shapes.ts'

/** Shapes that are sure. */
export const ownFormats = [
  {
    name: 'playthread',
    matches: (data) =>
      field(recordOf(data), 'version') === 1 && Array.isArray(field(recordOf(data), 'messages')),
    read: readOwn,
  },
  {
    name: 'claude-code',
    matches: (data) => isSessionLine(recordOf(data)) || firstRecords(data).some(isSessionLine),
    read: fromClaudeCode,
  },
] as const satisfies readonly Format[]

/** Lists of messages with a role, the least telling of all: asked last. */
export const threadFormats = [
  { name: 'ai-sdk', matches: isUIChat, read: fromUIMessages },
  {
    name: 'langgraph',
    matches: isThread,
    read: (data, options) => {
      const { conversation, issues } = fromLangGraphThread(data, options)
      return { conversation, issues }
    },
  },
] as const satisfies readonly Format[]

/** A record of a Claude Code session. */
function isSessionLine(record: UnknownRecord): boolean {
  const type = field(record, 'type')
  return (type === 'user' || type === 'assistant') && isRecord(field(record, 'message'))
}

function isUIChat(data: unknown): boolean {
  const messages = field(recordOf(data), 'messages')
  if (isState(data)) return false
  // An empty conversation of any format is the same empty conversation.
  if (Array.isArray(messages) && messages.length === 0) return true
  return firstRecords(Array.isArray(data) ? data : messages).some(isUIMessage)
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

function isThread(data: unknown): boolean {
  const messages = Array.isArray(data) ? data : field(valuesOf(data), 'messages')
  return (
    isState(data) ||
    firstRecords(messages).some((each) => readLangChainMessage(each)?.kind !== undefined)
  )
}

function isState(data: unknown): boolean {
  return (
    isRecord(field(recordOf(data), 'values')) && Array.isArray(field(valuesOf(data), 'messages'))
  )
}

function valuesOf(data: unknown): UnknownRecord {
  const record = recordOf(data)
  return isRecord(field(record, 'values')) ? recordField(record, 'values') : record
}

function readOwn(data: unknown): Reading {
  const result = validateConversation(data)
  if (result.ok) return result
  const [first] = result.issues
  throw invalid('This Playthread conversation cannot be read.', first?.message ?? '', first?.path)
}
