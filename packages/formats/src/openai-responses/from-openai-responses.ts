import { invalid } from '../reading/invalid.ts'
import { modelName } from '../reading/model-name.ts'
import { readMoment } from '../reading/moment.ts'
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
import { Transcript } from '../reading/transcript.ts'
import { readItem, type ItemHead } from './response-item.ts'
import { foldResponse } from './response-stream.ts'

/**
 * Reads OpenAI's Responses: a request, a response, the events of a streamed one, a list of items (or
 * of a stored conversation's), or `{ request, response }`. Instructions, system and developer
 * messages, and encrypted reasoning stay private.
 *
 * @see https://platform.openai.com/docs/api-reference/responses
 * @throws ShareError `invalid_conversation` when there is no item
 */
export function fromOpenAIResponses(input: unknown, options: ReadOptions = {}): Reading {
  const pieces = responsePieces(input)
  const items = pieces.flatMap((each) => each.items)
  if (items.length === 0 && !pieces.some(({ error }) => error)) {
    throw invalid(
      'This is not a Responses conversation: expected { input }, { output }, stream events, or a list of items.',
      'no items',
    )
  }
  const transcript = new Transcript(idOf(input) ?? idFromStart(items), options)
  for (const each of pieces) readPiece(transcript, each)
  return transcript.finish()
}

/** Items that came together, and what their response says of itself. */
export interface ResponsePiece {
  readonly items: readonly unknown[]
  readonly head: ItemHead
  readonly status?: string | undefined
  readonly error?: string | undefined
}

/** The items of any of the shapes, in order. */
export function responsePieces(input: unknown): ResponsePiece[] {
  if (Array.isArray(input)) {
    const items: readonly unknown[] = input
    return isResponseEvent(items[0])
      ? responsePieces(foldResponse(items))
      : [{ items, head: { path: '' } }]
  }
  if (!isRecord(input)) return []
  const request = field(input, 'request')
  if (isRecord(request)) return [request, field(input, 'response')].flatMap(responsePieces)
  const asked = field(input, 'input')
  return [
    ...(typeof asked === 'string' ? [piece([{ role: 'user', content: asked }], 'input')] : []),
    ...(Array.isArray(asked) ? [piece(asked, 'input')] : []),
    ...(Array.isArray(field(input, 'data')) ? [piece(listField(input, 'data'), 'data')] : []),
    ...(Array.isArray(field(input, 'output')) ? [answer(input)] : []),
  ]
}

export function isResponseEvent(value: unknown): boolean {
  return isRecord(value) && (textField(value, 'type') ?? '').startsWith('response.')
}

function piece(items: readonly unknown[], path: string): ResponsePiece {
  return { items, head: { path } }
}

function answer(response: UnknownRecord): ResponsePiece {
  return {
    items: listField(response, 'output'),
    head: {
      path: 'output',
      model: modelName(textField(response, 'model')),
      createdAt: readMoment(field(response, 'created_at')),
    },
    status: textField(response, 'status'),
    error: textField(recordField(response, 'error'), 'message', 'code'),
  }
}

export function readPiece(
  transcript: Transcript,
  { items, head, status, error }: ResponsePiece,
): void {
  items.forEach((item, index) => {
    const path = `${head.path}[${index}]`
    if (isRecord(item) && readItem(transcript, item, { ...head, path })) return
    const type = isRecord(item) ? (textField(item, 'type', 'role') ?? '') : ''
    transcript.issues.add(path, `a "${type.slice(0, 80)}" item this version cannot read`)
    transcript.turn({ id: undefined, path }).push({ type: 'unknown', originalType: type })
  })
  if (status !== 'failed' && status !== 'incomplete' && status !== 'cancelled') return
  const turn = transcript.turn({ id: undefined, path: head.path })
  if (error !== undefined) turn.push({ type: 'error', message: error })
  turn.status = status === 'failed' ? 'error' : 'stopped'
}

function idOf(input: unknown): string | undefined {
  const response = isRecord(input) ? input : {}
  const conversation = field(response, 'conversation')
  return isRecord(conversation) ? textField(conversation, 'id') : undefined
}
