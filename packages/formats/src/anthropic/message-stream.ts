import { field, isRecord, recordField, textField, type UnknownRecord } from '../reading/record.ts'
import { parseJsonText } from '../reading/plain-json.ts'

type Block = Record<string, unknown>

/** A message put together from the events of its stream, whole or broken off. */
export function foldMessage(events: readonly unknown[]): UnknownRecord {
  let message: UnknownRecord = { role: 'assistant' }
  const blocks = new Map<unknown, Block>()
  let error: unknown
  let isWhole = false
  for (const event of events.filter(isRecord)) {
    const index = field(event, 'index')
    switch (field(event, 'type')) {
      case 'message_start':
        message = recordField(event, 'message')
        break
      case 'content_block_start':
        blocks.set(index, { ...recordField(event, 'content_block') })
        break
      case 'content_block_delta':
        addDelta(blocks.get(index), recordField(event, 'delta'))
        break
      case 'content_block_stop':
        closeInput(blocks.get(index))
        break
      case 'message_delta':
        message = { ...message, ...recordField(event, 'delta') }
        break
      case 'message_stop':
        isWhole = true
        break
      case 'error':
        error = field(event, 'error')
        break
      default:
    }
  }
  for (const block of blocks.values()) closeInput(block)
  const cut = isWhole || field(message, 'stop_reason') !== undefined ? {} : { stop_reason: 'cut' }
  return {
    ...message,
    ...cut,
    content: [...blocks.values()],
    ...(error !== undefined && { error }),
  }
}

function addDelta(block: Block | undefined, delta: UnknownRecord): void {
  if (!block) return
  const add = (name: string, text: string): void => {
    block[name] = (textField(block, name) ?? '') + text
  }
  switch (field(delta, 'type')) {
    case 'text_delta':
      return add('text', textField(delta, 'text') ?? '')
    case 'thinking_delta':
      return add('thinking', textField(delta, 'thinking') ?? '')
    case 'input_json_delta':
      return add('partialInput', textField(delta, 'partial_json') ?? '')
    case 'citations_delta': {
      const before = field(block, 'citations')
      block['citations'] = [...(Array.isArray(before) ? before : []), field(delta, 'citation')]
      break
    }
    default:
  }
}

/** The input of a tool comes in pieces of JSON text; a broken one is kept as the text it is. */
function closeInput(block: Block | undefined): void {
  const text = block && textField(block, 'partialInput')
  if (!block || text === undefined) return
  block['input'] = parseJsonText(text) ?? text
  delete block['partialInput']
}
