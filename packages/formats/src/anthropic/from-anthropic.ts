import { invalid } from '../reading/invalid.ts'
import { idFromStart } from '../reading/opaque-id.ts'
import type { Reading, ReadOptions } from '../reading/reading.ts'
import { field, isRecord, listField, textField } from '../reading/record.ts'
import { Transcript } from '../reading/transcript.ts'
import { readAnthropicMessage } from './anthropic-message.ts'
import { foldMessage } from './message-stream.ts'

/**
 * Reads Anthropic's Messages: a request, a response, the events of a streamed one, a list of
 * messages, or `{ request, response }`. The system prompt, signatures and redacted thinking stay
 * private.
 *
 * @see https://docs.anthropic.com/en/api/messages
 * @throws ShareError `invalid_conversation` when there is no message
 */
export function fromAnthropic(input: unknown, options: ReadOptions = {}): Reading {
  const messages = anthropicMessages(input)
  if (messages.length === 0) {
    throw invalid(
      'This is not a Messages conversation: expected { messages }, { role, content }, stream events, or a list of messages.',
      'no messages',
    )
  }
  const transcript = new Transcript(idFromStart(messages), options)
  messages.forEach((message, index) =>
    readAnthropicMessage(transcript, message, `messages[${index}]`),
  )
  return transcript.finish()
}

/** The messages of any of the shapes, in order. */
export function anthropicMessages(input: unknown): readonly unknown[] {
  if (Array.isArray(input)) return isAnthropicEvent(input[0]) ? [foldMessage(input)] : input
  if (!isRecord(input)) return []
  const request = field(input, 'request')
  if (isRecord(request)) return [request, field(input, 'response')].flatMap(anthropicMessages)
  if (field(input, 'type') === 'error')
    return [{ role: 'assistant', content: [], error: field(input, 'error') }]
  return field(input, 'role') === undefined ? listField(input, 'messages') : [input]
}

export function isAnthropicEvent(value: unknown): boolean {
  return (
    isRecord(value) &&
    ['message_start', 'content_block_start'].includes(textField(value, 'type') ?? '')
  )
}
