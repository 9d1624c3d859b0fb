import { invalid } from '../reading/invalid.ts'
import { idFromStart } from '../reading/opaque-id.ts'
import type { Reading, ReadOptions } from '../reading/reading.ts'
import { field, isRecord, textField, type UnknownRecord } from '../reading/record.ts'
import { Transcript } from '../reading/transcript.ts'
import { readModelPart } from './model-part.ts'

/**
 * Reads the AI SDK's model messages (`ModelMessage[]`, `CoreMessage[]` before v5): what `generateText`
 * takes and returns. System messages stay private.
 *
 * @param input the list of messages, or an object that holds it as `messages`
 * @see https://ai-sdk.dev/docs/reference/ai-sdk-core/model-message
 * @throws ShareError `invalid_conversation` when there is no list of messages
 */
export function fromModelMessages(input: unknown, options: ReadOptions = {}): Reading {
  const list = isRecord(input) ? field(input, 'messages') : input
  if (!Array.isArray(list)) {
    throw invalid(
      'These are not AI SDK model messages: expected a list of { role, content }, or an object with such a list as `messages`.',
      'expected a list',
      isRecord(input) ? 'messages' : '',
    )
  }
  const transcript = new Transcript(idFromStart(list), options)
  list.forEach((message: unknown, index) => readMessage(transcript, message, `messages[${index}]`))
  return transcript.finish()
}

function readMessage(transcript: Transcript, message: unknown, path: string): void {
  const role = isRecord(message) ? textField(message, 'role') : undefined
  if (!isRecord(message) || (role !== 'user' && role !== 'assistant' && role !== 'tool')) {
    if (role !== 'system') transcript.issues.add(path, 'expected a message with a known role')
    return
  }
  const head = { id: textField(message, 'id'), path }
  const draft = role === 'user' ? transcript.begin('user', head) : transcript.turn(head)
  partsOf(message).forEach((part, index) => {
    readModelPart(transcript, draft, part, `${path}.content[${index}]`)
  })
}

function partsOf(message: UnknownRecord): readonly unknown[] {
  const content = field(message, 'content')
  if (typeof content === 'string') return [{ type: 'text', text: content }]
  return Array.isArray(content) ? content : []
}

/** A message only this reader knows: its parts are tool calls and results of the SDK's own form. */
export function isModelMessage(message: unknown): boolean {
  if (!isRecord(message)) return false
  return partsOf(message).some((part) => {
    const type = isRecord(part) ? textField(part, 'type') : undefined
    const isCall = type === 'tool-call' || type === 'tool-result'
    return isRecord(part) && isCall && textField(part, 'toolCallId') !== undefined
  })
}
