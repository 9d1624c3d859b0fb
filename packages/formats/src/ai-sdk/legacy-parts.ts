import {
  field,
  isRecord,
  listField,
  recordField,
  textField,
  type UnknownRecord,
} from '../reading/record.ts'

/** What an AI SDK v4 message holds beside `parts`, as the parts of today. */
export function legacyParts(message: UnknownRecord, only?: 'attachments'): unknown[] {
  const attachments = listField(message, 'experimental_attachments').map((item) =>
    isRecord(item) ? { ...item, type: 'file' } : item,
  )
  if (only) return attachments
  const reasoning = textField(message, 'reasoning')
  const content = field(message, 'content')
  const text = typeof content === 'string' ? [{ type: 'text', text: content }] : []
  return [
    ...(reasoning ? [{ type: 'reasoning', text: reasoning }] : []),
    ...listField(message, 'toolInvocations').map((call) => ({
      type: 'tool-invocation',
      toolInvocation: call,
    })),
    ...(Array.isArray(content) ? (content as unknown[]) : text),
    ...attachments,
  ]
}

/** A v4 tool invocation as a tool part of today. */
export function modernTool(invocation: UnknownRecord): UnknownRecord {
  const states: Readonly<Record<string, string>> = {
    'partial-call': 'input-streaming',
    call: 'input-available',
    result: 'output-available',
  }
  const state = textField(invocation, 'state') ?? ''
  return {
    type: 'dynamic-tool',
    toolCallId: field(invocation, 'toolCallId'),
    toolName: field(invocation, 'toolName'),
    input: field(invocation, 'args', 'input'),
    output: field(invocation, 'result', 'output'),
    state: Object.hasOwn(states, state) ? states[state] : state,
  }
}

/** A v4 `source` part as a `source-url` part of today. */
export function modernSource(part: UnknownRecord): UnknownRecord {
  return { ...recordField(part, 'source'), type: 'source-url' }
}
