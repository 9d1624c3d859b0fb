import { invalid } from '../reading/invalid.ts'
import { readMoment } from '../reading/moment.ts'
import { idFromStart } from '../reading/opaque-id.ts'
import type { Reading, ReadOptions } from '../reading/reading.ts'
import { field, isRecord, listField, textField, type UnknownRecord } from '../reading/record.ts'
import { Transcript } from '../reading/transcript.ts'
import { ChatReader, type ChatItem } from './chat-message.ts'
import { foldCompletion } from './completion-stream.ts'

/**
 * Reads OpenAI's Chat Completions, and what other providers serve in the same shape: a request, an
 * answer, the chunks of a streamed answer, a list of messages, or `{ request, response }`. Of
 * several choices the first is read.
 *
 * @see https://platform.openai.com/docs/api-reference/chat
 * @throws ShareError `invalid_conversation` when there is no message
 */
export function fromOpenAIChat(input: unknown, options: ReadOptions = {}): Reading {
  const items = chatItems(input)
  if (items.length === 0) {
    throw invalid(
      'This is not a Chat Completions conversation: expected { messages }, { choices }, chunks, or a list of { role, content }.',
      'no messages',
    )
  }
  const transcript = new Transcript(idFromStart(items.map(({ message }) => message)), options)
  const reader = new ChatReader(transcript)
  for (const item of items) reader.read(item)
  return transcript.finish()
}

/** The messages of any of the shapes, in order. */
export function chatItems(input: unknown): ChatItem[] {
  if (Array.isArray(input)) {
    return isChunk(input[0]) ? answerItems(foldCompletion(input), '') : messageItems(input, '')
  }
  if (!isRecord(input)) return []
  const request = field(input, 'request')
  if (isRecord(request)) {
    return [...chatItems(request), ...chatItems(field(input, 'response'))]
  }
  return [...messageItems(listField(input, 'messages'), 'messages'), ...answerItems(input, '')]
}

export function isChunk(value: unknown): boolean {
  return isRecord(value) && field(value, 'object') === 'chat.completion.chunk'
}

function messageItems(messages: readonly unknown[], path: string): ChatItem[] {
  return messages.map((message, index) => ({ message, path: `${path}[${index}]` }))
}

function answerItems(answer: UnknownRecord, path: string): ChatItem[] {
  const choice = listField(answer, 'choices').find(isRecord)
  if (!choice) return []
  return [
    {
      message: field(choice, 'message'),
      path: `${path}choices[0].message`,
      id: textField(answer, 'id'),
      model: textField(answer, 'model'),
      createdAt: readMoment(field(answer, 'created')),
      finishReason: textField(choice, 'finish_reason'),
    },
  ]
}
