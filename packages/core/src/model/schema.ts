import * as v from 'valibot'
import type {
  Author,
  DataPart,
  ErrorPart,
  ReasoningPart,
  Recording,
  ResourcePart,
  ResourceVersion,
  SourcePart,
  TextPart,
  ToolContent,
  ToolPart,
  UnknownPart,
} from './conversation.ts'
import { toJsonValue } from './json-value.ts'
import { ownObject } from './own-object.ts'
import { toTimestamp } from './timestamp.ts'

type Reader<T> = v.GenericSchema<unknown, T>

const text = v.string('expected text')
const name = v.pipe(text, v.nonEmpty('expected text that is not empty'))

const timestamp = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const iso = toTimestamp(dataset.value)
    if (iso) return iso
    addIssue({ message: 'expected a date and time (ISO 8601)' })
    return NEVER
  }),
)

const json = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const value = toJsonValue(dataset.value)
    if (value !== undefined) return value
    addIssue({ message: 'expected a JSON value nested at most 64 deep' })
    return NEVER
  }),
)

const recording: Reader<Recording> = v.pipe(
  v.array(v.strictTuple([v.number(), v.number()], 'expected a pair [ms, utf16End]')),
  v.check((pairs) => isRising(pairs), 'expected pairs [ms, utf16End] that never fall'),
)

function isRising(pairs: Recording): boolean {
  return pairs.every(([ms, end], index) => {
    const [lastMs, lastEnd] = pairs[index - 1] ?? [0, 0]
    return ms >= lastMs && end >= lastEnd && Number.isFinite(ms) && Number.isInteger(end)
  })
}

const timed = { startedAt: v.optional(timestamp), endedAt: v.optional(timestamp) }

const streamed = { text, ...timed, recording: v.optional(recording) }

const toolContent: Reader<ToolContent> = v.variant('type', [
  ownObject({ type: v.literal('text'), text }),
  ownObject({ type: v.literal('image'), mediaType: name, data: text }),
  ownObject({ type: v.literal('audio'), mediaType: name, data: text }),
  ownObject({ type: v.literal('resource'), resourceId: name }),
  ownObject({ type: v.literal('resource_link'), url: name, title: v.optional(text) }),
  ownObject({ type: v.literal('structured'), value: json }),
])

const tool: Reader<ToolPart> = ownObject({
  type: v.literal('tool'),
  toolCallId: name,
  toolName: name,
  title: v.optional(text),
  input: v.optional(json),
  output: v.optional(v.array(toolContent)),
  status: v.picklist(['running', 'done', 'error', 'denied', 'abandoned']),
  ...timed,
})

const textPart: Reader<TextPart> = ownObject({ type: v.literal('text'), ...streamed })
const reasoning: Reader<ReasoningPart> = ownObject({ type: v.literal('reasoning'), ...streamed })
const resourcePart: Reader<ResourcePart> = ownObject({
  type: v.literal('resource'),
  resourceId: name,
})
const source: Reader<SourcePart> = ownObject({
  type: v.literal('source'),
  url: name,
  title: v.optional(text),
  snippet: v.optional(text),
})
const data: Reader<DataPart> = ownObject({ type: v.literal('data'), name, data: json })
const error: Reader<ErrorPart> = ownObject({ type: v.literal('error'), message: text })
const unknown: Reader<UnknownPart> = ownObject({ type: v.literal('unknown'), originalType: text })

/** A reader for each part, by its `type`. */
export const partReaders = {
  text: textPart,
  reasoning,
  tool,
  resource: resourcePart,
  source,
  data,
  error,
  unknown,
}

const author: Reader<Author> = ownObject({ name, avatarUrl: v.optional(text) })

/** A message without its parts: these are read one by one, so that one bad part spoils no other. */
export const messageReader = ownObject({
  id: v.optional(name),
  role: v.picklist(['user', 'assistant'], 'expected "user" or "assistant"'),
  createdAt: v.optional(timestamp),
  author: v.optional(author),
  model: v.optional(name),
  status: v.optional(v.picklist(['complete', 'streaming', 'stopped', 'error']), 'complete'),
})

const content = {
  url: v.optional(name),
  data: v.optional(text),
  encoding: v.optional(v.picklist(['utf8', 'base64'])),
  size: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
}

const version: Reader<ResourceVersion> = ownObject({
  id: name,
  title: v.optional(text),
  createdAt: v.optional(timestamp),
  ...content,
})

export const resourceKinds = [
  'image',
  'video',
  'audio',
  'pdf',
  'html',
  'svg',
  'markdown',
  'code',
  'table',
  'json',
  'diff',
  'terminal',
  'chart',
  'diagram',
  'text',
  'link',
  'file',
] as const

export const resourceReader = ownObject({
  id: name,
  kind: v.optional(v.picklist(resourceKinds)),
  title: v.optional(text),
  mediaType: v.optional(name, 'application/octet-stream'),
  ...content,
  thumbnailUrl: v.optional(text),
  versions: v.optional(v.array(version)),
  createdAt: v.optional(timestamp),
})

/** The conversation without its messages and resources. */
export const conversationReader = ownObject({
  version: v.optional(v.literal(1, 'expected 1, the only version this release can read'), 1),
  id: name,
  title: v.optional(text, ''),
  resultResourceId: v.optional(name),
  createdAt: v.optional(timestamp),
  updatedAt: v.optional(timestamp),
  status: v.optional(v.picklist(['complete', 'streaming']), 'complete'),
})
