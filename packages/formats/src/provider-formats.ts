import { fromAnthropic, isAnthropicEvent } from './anthropic/from-anthropic.ts'
import type { Format } from './format.ts'
import { fromExchanges, isExchange } from './exchanges/from-exchanges.ts'
import { fromGemini } from './gemini/from-gemini.ts'
import { fromOpenAIChat, isChunk } from './openai-chat/from-openai-chat.ts'
import { fromOpenAIResponses, isResponseEvent } from './openai-responses/from-openai-responses.ts'
import {
  field,
  isRecord,
  listField,
  recordField,
  textField,
  type UnknownRecord,
} from './reading/record.ts'
import { firstRecords, recordOf } from './shapes.ts'

/** What the APIs of model providers take and give, most telling shapes first. */
export const providerFormats = [
  {
    name: 'api-exchanges',
    matches: (data) =>
      Array.isArray(data) ? firstRecords(data).some(isExchange) : isExchange(data),
    read: fromExchanges,
  },
  { name: 'openai-responses', matches: isResponses, read: fromOpenAIResponses },
  { name: 'gemini', matches: isGemini, read: fromGemini },
  { name: 'anthropic', matches: isAnthropic, read: fromAnthropic },
  { name: 'openai-chat', matches: isOpenAIChat, read: fromOpenAIChat },
] as const satisfies readonly Format[]

function isResponses(data: unknown): boolean {
  const record = recordOf(data)
  const items = Array.isArray(data) ? firstRecords(data) : firstRecords(field(record, 'data'))
  const asked = field(record, 'input')
  return (
    items.some(isResponseEvent) ||
    items.some(isResponseItem) ||
    field(record, 'object') === 'response' ||
    (textField(record, 'model') !== undefined &&
      (typeof asked === 'string' || Array.isArray(asked)))
  )
}

/** An item whose type is the Responses API's own. */
function isResponseItem(item: UnknownRecord): boolean {
  const type = textField(item, 'type') ?? ''
  const blocks = listField(item, 'content').filter(isRecord)
  return (
    (/^(function_call|function_call_output|custom_tool_call|web_search_call|mcp_call)$/.test(
      type,
    ) &&
      textField(item, 'role') === undefined) ||
    (type === 'message' &&
      blocks.some((block) => /^(input|output)_text$/.test(textField(block, 'type') ?? '')))
  )
}

function isGemini(data: unknown): boolean {
  const record = recordOf(data)
  const list = Array.isArray(data) ? firstRecords(data) : []
  const events = firstRecords(field(record, 'events'))
  return (
    Array.isArray(field(record, 'contents')) ||
    Array.isArray(field(record, 'candidates')) ||
    list.some((each) => Array.isArray(field(each, 'candidates'))) ||
    list.some(isGeminiContent) ||
    events.some((event) => Array.isArray(field(recordField(event, 'content'), 'parts')))
  )
}

function isGeminiContent(content: UnknownRecord): boolean {
  const role = field(content, 'role')
  const parts = listField(content, 'parts').filter(isRecord)
  return (
    (role === 'user' || role === 'model') &&
    parts.length > 0 &&
    parts.every((part) => field(part, 'type') === undefined)
  )
}

function isAnthropic(data: unknown): boolean {
  const record = recordOf(data)
  const messages = Array.isArray(data)
    ? firstRecords(data)
    : firstRecords(field(record, 'messages'))
  return (
    messages.some(isAnthropicEvent) ||
    (field(record, 'type') === 'message' && field(record, 'role') === 'assistant') ||
    messages.some(
      (message) => field(message, 'type') === undefined && hasAnthropicBlock(message),
    ) ||
    (typeof field(record, 'max_tokens') === 'number' &&
      messages.length > 0 &&
      field(record, 'system') !== undefined)
  )
}

function hasAnthropicBlock(message: UnknownRecord): boolean {
  return listField(message, 'content')
    .filter(isRecord)
    .some((block) => {
      const type = textField(block, 'type') ?? ''
      const isTool =
        /^(tool_use|server_tool_use|mcp_tool_use)$/.test(type) &&
        textField(block, 'name') !== undefined
      const isResult = type.endsWith('tool_result') && textField(block, 'tool_use_id') !== undefined
      return isTool || isResult || (type === 'image' && isRecord(field(block, 'source')))
    })
}

function isOpenAIChat(data: unknown): boolean {
  const record = recordOf(data)
  const list = Array.isArray(data) ? firstRecords(data) : firstRecords(field(record, 'messages'))
  const object = textField(record, 'object')
  const choices = firstRecords(field(record, 'choices'))
  return (
    list.some(isChunk) ||
    object === 'chat.completion' ||
    choices.some((choice) => isRecord(field(choice, 'message'))) ||
    list.some(hasOpenAICall) ||
    (textField(record, 'model') !== undefined && list.some(isPlainMessage))
  )
}

function hasOpenAICall(message: UnknownRecord): boolean {
  if (field(message, 'type') !== undefined || field(message, 'additional_kwargs') !== undefined)
    return false
  return listField(message, 'tool_calls')
    .filter(isRecord)
    .some((call) => {
      const fn = recordField(call, 'function')
      return field(call, 'type') === 'function' && typeof field(fn, 'arguments') === 'string'
    })
}

function isPlainMessage(message: UnknownRecord): boolean {
  const content = field(message, 'content')
  return (
    textField(message, 'role') !== undefined &&
    (typeof content === 'string' || Array.isArray(content))
  )
}
