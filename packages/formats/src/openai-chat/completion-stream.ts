import {
  field,
  isRecord,
  listField,
  recordField,
  textField,
  type UnknownRecord,
} from '../reading/record.ts'

/** An answer's first choice, put together from the chunks of its stream. */
export function foldCompletion(chunks: readonly unknown[]): UnknownRecord {
  const head: Record<string, unknown> = {}
  const message: Record<string, unknown> = { role: 'assistant' }
  const calls = new Map<unknown, Record<string, string>>()
  let finishReason: unknown
  for (const chunk of chunks.filter(isRecord)) {
    for (const name of ['id', 'model', 'created']) head[name] ??= field(chunk, name)
    const choice = listField(chunk, 'choices').find(
      (each) => isRecord(each) && (field(each, 'index') ?? 0) === 0,
    )
    if (!isRecord(choice)) continue
    finishReason = field(choice, 'finish_reason') ?? finishReason
    const delta = recordField(choice, 'delta')
    for (const name of ['content', 'reasoning_content', 'reasoning', 'refusal'])
      append(message, name, delta)
    if (Array.isArray(field(delta, 'annotations')))
      message['annotations'] = field(delta, 'annotations')
    for (const call of listField(delta, 'tool_calls').filter(isRecord)) addCall(calls, call)
  }
  if (calls.size > 0) {
    message['tool_calls'] = [...calls.values()].map(({ id, name, arguments: args }) => ({
      id,
      type: 'function',
      function: { name, arguments: args },
    }))
  }
  return {
    ...head,
    object: 'chat.completion',
    choices: [{ index: 0, message, finish_reason: finishReason }],
  }
}

function append(message: Record<string, unknown>, name: string, delta: UnknownRecord): void {
  const text = textField(delta, name)
  const before = message[name]
  if (text !== undefined) message[name] = (typeof before === 'string' ? before : '') + text
}

function addCall(calls: Map<unknown, Record<string, string>>, delta: UnknownRecord): void {
  const index = field(delta, 'index') ?? textField(delta, 'id') ?? calls.size
  const call = calls.get(index) ?? {}
  calls.set(index, call)
  const fn = recordField(delta, 'function')
  const id = textField(delta, 'id')
  const name = textField(fn, 'name')
  if (id !== undefined) call['id'] = id
  if (name !== undefined) call['name'] = name
  call['arguments'] = (call['arguments'] ?? '') + (textField(fn, 'arguments') ?? '')
}
