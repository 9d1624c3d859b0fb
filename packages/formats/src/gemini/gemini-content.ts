import type { Timestamp } from '@playthread/core'
import { modelName } from '../reading/model-name.ts'
import { readMoment } from '../reading/moment.ts'
import { field, isRecord, listField, textField, type UnknownRecord } from '../reading/record.ts'

/** A content of the Gemini API, with what is known of it. */
export interface GeminiItem {
  readonly content: UnknownRecord
  readonly path: string
  readonly id?: string | undefined
  readonly model?: string | undefined
  readonly createdAt?: Timestamp | undefined
  /** The candidate around the content: why it ended, and what it rests on. */
  readonly candidate?: UnknownRecord | undefined
}

/** The contents of a request, an answer, the chunks of a streamed one, an ADK session, or a list. */
export function geminiContents(input: unknown): GeminiItem[] {
  if (Array.isArray(input)) return listed(input)
  if (!isRecord(input)) return []
  const request = field(input, 'request')
  if (isRecord(request)) return [request, field(input, 'response')].flatMap(geminiContents)
  const asked = field(input, 'contents')
  if (typeof asked === 'string')
    return contents([{ role: 'user', parts: [{ text: asked }] }], 'contents')
  return [
    ...contents(Array.isArray(asked) ? asked : asked === undefined ? [] : [asked], 'contents'),
    ...contents(listField(input, 'history'), 'history'),
    ...events(listField(input, 'events')),
    ...answer(input),
  ]
}

function listed(list: readonly unknown[]): GeminiItem[] {
  const [first] = list
  if (isRecord(first) && Array.isArray(field(first, 'candidates'))) return stream(list)
  if (isRecord(first) && isRecord(field(first, 'content'))) return events(list)
  return contents(list, '')
}

function contents(list: readonly unknown[], path: string): GeminiItem[] {
  return list.flatMap((content, index) =>
    isRecord(content) ? [{ content, path: `${path}[${index}]` }] : [],
  )
}

/** An ADK session: each event is a content with its author and time. */
function events(list: readonly unknown[]): GeminiItem[] {
  return list.flatMap((event, index): GeminiItem[] => {
    const content = isRecord(event) ? field(event, 'content') : undefined
    if (!isRecord(event) || !isRecord(content) || field(event, 'partial') === true) return []
    return [
      {
        content,
        path: `events[${index}]`,
        id: textField(event, 'id'),
        model: modelName(textField(event, 'model_version', 'modelVersion')),
        createdAt: readMoment(field(event, 'timestamp')),
        candidate: event,
      },
    ]
  })
}

function answer(response: UnknownRecord): GeminiItem[] {
  const candidate = listField(response, 'candidates').find(isRecord)
  const content = candidate && field(candidate, 'content')
  if (!candidate) return []
  return [
    {
      content: isRecord(content) ? content : { role: 'model', parts: [] },
      path: 'candidates[0].content',
      id: textField(response, 'responseId', 'response_id'),
      model: modelName(textField(response, 'modelVersion', 'model_version')),
      createdAt: readMoment(field(response, 'createTime', 'create_time')),
      candidate,
    },
  ]
}

/** Chunks of a stream: their parts go on where the ones before ended. */
function stream(chunks: readonly unknown[]): GeminiItem[] {
  const items = chunks.filter(isRecord).flatMap(answer)
  const [first] = items
  const last = items.at(-1)
  if (!first || !last) return []
  const parts = joined(items.flatMap(({ content }) => listField(content, 'parts')))
  const grounding = items
    .map(({ candidate }) => candidate && field(candidate, 'groundingMetadata'))
    .findLast((each) => each !== undefined)
  return [
    {
      ...first,
      content: { ...first.content, parts },
      candidate: {
        ...last.candidate,
        ...(grounding !== undefined && { groundingMetadata: grounding }),
      },
    },
  ]
}

function joined(parts: readonly unknown[]): unknown[] {
  const result: unknown[] = []
  for (const part of parts) {
    const last = result.at(-1)
    if (isRecord(part) && isRecord(last) && isSameKind(part, last)) {
      result[result.length - 1] = {
        ...last,
        text: `${textField(last, 'text') ?? ''}${textField(part, 'text') ?? ''}`,
      }
    } else result.push(part)
  }
  return result
}

function isSameKind(part: UnknownRecord, last: UnknownRecord): boolean {
  const isText = (each: UnknownRecord): boolean => typeof field(each, 'text') === 'string'
  return (
    isText(part) &&
    isText(last) &&
    (field(part, 'thought') === true) === (field(last, 'thought') === true)
  )
}
