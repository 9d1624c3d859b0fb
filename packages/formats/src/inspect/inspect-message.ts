import {
  field,
  isRecord,
  listField,
  recordField,
  textField,
  type UnknownRecord,
} from '../reading/record.ts'

/** A message of Inspect as one of Chat Completions, which it resembles. */
export function inspectMessage(message: UnknownRecord): UnknownRecord {
  const blocks = listField(message, 'content').filter(isRecord)
  const thoughts = blocks.filter((block) => field(block, 'type') === 'reasoning').map(thoughtOf)
  const rest = blocks.filter((block) => field(block, 'type') !== 'reasoning')
  const error = recordField(message, 'error')
  const content = blocks.length > 0 ? rest.map(blockOf) : field(message, 'content')
  return {
    id: field(message, 'id'),
    role: field(message, 'role'),
    content: textField(error, 'message') ?? content,
    reasoning_content: thoughts.join('\n\n') || field(message, 'reasoning'),
    tool_call_id: field(message, 'tool_call_id'),
    name: field(message, 'function'),
    ...(textField(error, 'message') !== undefined && { is_error: true }),
    tool_calls: listField(message, 'tool_calls').filter(isRecord).map(callOf),
  }
}

function callOf(call: UnknownRecord): UnknownRecord {
  const fn = field(call, 'function')
  if (isRecord(fn)) return call
  return {
    id: field(call, 'id'),
    type: 'function',
    function: { name: fn, arguments: field(call, 'arguments') },
  }
}

function thoughtOf(block: UnknownRecord): string {
  return field(block, 'redacted') === true
    ? (textField(block, 'summary') ?? '')
    : (textField(block, 'reasoning') ?? '')
}

function blockOf(block: UnknownRecord): UnknownRecord {
  const type = textField(block, 'type')
  if (type === 'image') return { type: 'image_url', image_url: { url: field(block, 'image') } }
  if (type === 'audio' || type === 'video') return { type, url: field(block, type) }
  if (type === 'document')
    return {
      type: 'file',
      file: { filename: field(block, 'filename'), file_data: field(block, 'document') },
    }
  return block
}
