import {
  field,
  isRecord,
  listField,
  recordField,
  textField,
  type UnknownRecord,
} from '../reading/record.ts'

/** The events that end a stream carry the whole response. */
const endings = new Set(['response.completed', 'response.incomplete', 'response.failed'])

/** A response put together from the events of its stream, whole or broken off. */
export function foldResponse(events: readonly unknown[]): UnknownRecord {
  let response: UnknownRecord = {}
  const items = new Map<unknown, Record<string, unknown>>()
  for (const event of events.filter(isRecord)) {
    const type = textField(event, 'type') ?? ''
    if (isRecord(field(event, 'response'))) response = recordField(event, 'response')
    if (endings.has(type) && listField(response, 'output').length > 0) return response
    if (type === 'error') response = { ...response, status: 'failed', error: errorOf(event) }
    const index = field(event, 'output_index')
    if (/^response\.output_item\.(added|done)$/.test(type)) {
      items.set(index, { ...recordField(event, 'item') })
    } else addDelta(items.get(index), event, type)
  }
  const isCut = !['completed', 'failed', 'incomplete'].includes(textField(response, 'status') ?? '')
  return { ...response, output: [...items.values()], ...(isCut && { status: 'incomplete' }) }
}

function errorOf(event: UnknownRecord): UnknownRecord {
  return isRecord(field(event, 'error')) ? recordField(event, 'error') : event
}

function addDelta(
  item: Record<string, unknown> | undefined,
  event: UnknownRecord,
  type: string,
): void {
  const delta = textField(event, 'delta')
  if (!item || delta === undefined) return
  const add = (name: string): void => {
    item[name] = (textField(item, name) ?? '') + delta
  }
  switch (type) {
    case 'response.output_text.delta':
      return addPart(item, 'content', 'output_text', field(event, 'content_index'), delta)
    case 'response.refusal.delta':
      return addPart(item, 'content', 'output_text', field(event, 'content_index'), delta)
    case 'response.reasoning_text.delta':
      return addPart(item, 'content', 'reasoning_text', field(event, 'content_index'), delta)
    case 'response.reasoning_summary_text.delta':
      return addPart(item, 'summary', 'summary_text', field(event, 'summary_index'), delta)
    case 'response.function_call_arguments.delta':
    case 'response.mcp_call_arguments.delta':
      return add('arguments')
    case 'response.custom_tool_call_input.delta':
      return add('input')
    case 'response.code_interpreter_call_code.delta':
      return add('code')
    default:
  }
}

function addPart(
  item: Record<string, unknown>,
  name: string,
  type: string,
  index: unknown,
  delta: string,
): void {
  const parts = [...listField(item, name)]
  const at = typeof index === 'number' && index >= 0 && index <= parts.length ? index : parts.length
  const before = parts[at]
  parts[at] = { type, text: ((isRecord(before) && textField(before, 'text')) || '') + delta }
  item[name] = parts
}
