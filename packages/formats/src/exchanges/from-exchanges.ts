import { anthropicMessages, isAnthropicEvent } from '../anthropic/from-anthropic.ts'
import { readAnthropicMessage } from '../anthropic/anthropic-message.ts'
import { geminiContents } from '../gemini/gemini-content.ts'
import { readGeminiContent } from '../gemini/read-content.ts'
import { ChatReader } from '../openai-chat/chat-message.ts'
import { chatItems } from '../openai-chat/from-openai-chat.ts'
import {
  isResponseEvent,
  readPiece,
  responsePieces,
} from '../openai-responses/from-openai-responses.ts'
import { invalid } from '../reading/invalid.ts'
import { IssueList } from '../reading/issue-list.ts'
import { idFromStart } from '../reading/opaque-id.ts'
import type { Reading, ReadOptions } from '../reading/reading.ts'
import {
  field,
  isRecord,
  listField,
  recordField,
  textField,
  type UnknownRecord,
} from '../reading/record.ts'
import { parseEventStream } from '../reading/server-sent-events.ts'
import { Transcript } from '../reading/transcript.ts'
import { withoutRepeats, type Exchange } from './repeats.ts'

/**
 * Reads recorded exchanges with a model's API, `{ request, response }` one after another: OpenAI's
 * Chat Completions and Responses, Anthropic's Messages, Gemini's generateContent, each of them JSON
 * or the text of an event stream. An exchange whose messages a later one sends again is read there.
 *
 * @throws ShareError `invalid_conversation` when no exchange is with a known API
 */
export function fromExchanges(input: unknown, options: ReadOptions = {}): Reading {
  const list: readonly unknown[] = Array.isArray(input) ? input : [input]
  const issues = new IssueList()
  const exchanges = list.flatMap((each, index) => parsed(each, `[${index}]`, issues))
  if (exchanges.length === 0) {
    throw invalid(
      'These are not exchanges with a known API: expected a list of { request, response }.',
      'no exchange',
    )
  }
  const transcript = new Transcript(idFromStart(exchanges.map(({ request }) => request)), options)
  for (const { path, message } of issues.list) transcript.issues.add(path, message)
  const chat = new ChatReader(transcript)
  for (const exchange of withoutRepeats(exchanges)) readExchange(transcript, chat, exchange)
  return transcript.finish()
}

export function isExchange(value: unknown): value is UnknownRecord {
  return (
    isRecord(value) && isRecord(field(value, 'request')) && field(value, 'response') !== undefined
  )
}

function parsed(value: unknown, path: string, issues: IssueList): Exchange[] {
  if (!isExchange(value)) {
    issues.add(path, 'expected { request, response }')
    return []
  }
  const response = field(value, 'response')
  return [
    {
      path,
      request: recordField(value, 'request'),
      response: typeof response === 'string' ? parseEventStream(response, issues) : response,
      url: textField(value, 'url') ?? '',
    },
  ]
}

function readExchange(transcript: Transcript, chat: ChatReader, exchange: Exchange): void {
  const { request, response, path } = exchange
  if (Array.isArray(field(request, 'contents'))) {
    for (const content of geminiContents(exchange)) readGeminiContent(transcript, content)
  } else if (field(request, 'input') !== undefined || isResponseEvent(first(response))) {
    for (const piece of responsePieces(exchange)) readPiece(transcript, piece)
  } else if (isAnthropic(exchange)) {
    anthropicMessages(exchange).forEach((message, index) => {
      readAnthropicMessage(transcript, message, `${path}.messages[${index}]`)
    })
  } else if (listField(request, 'messages').length > 0) {
    for (const item of chatItems(exchange)) chat.read(item)
  } else transcript.issues.add(path, 'an API this version cannot read')
}

function isAnthropic({ request, response, url }: Exchange): boolean {
  const answer = isRecord(response) ? response : {}
  return (
    /anthropic|\/v1\/messages/.test(url) ||
    field(request, 'system') !== undefined ||
    isAnthropicEvent(first(response)) ||
    (field(answer, 'type') === 'message' && Array.isArray(field(answer, 'content')))
  )
}

function first(response: unknown): unknown {
  return Array.isArray(response) ? response[0] : undefined
}
