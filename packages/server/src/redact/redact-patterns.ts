import type { Conversation } from '@playthread/core'
import type { Redaction } from './redaction.ts'

export interface PatternRedactorOptions {
  /** What stands where something was. @default '[removed]' */
  readonly replacement?: string
}

/** Fields that hold everything together; a word replaced in them would break it. */
const structural = new Set([
  'id',
  'version',
  'type',
  'role',
  'kind',
  'status',
  'mediaType',
  'encoding',
  'resourceId',
  'resultResourceId',
  'toolCallId',
  'createdAt',
  'updatedAt',
  'startedAt',
  'endedAt',
])

/** Fields whose value is JSON that the model does not look into. */
const hostJson = new Set(['input', 'value', 'data'])

/**
 * A `redact` that replaces what the patterns match, in every text of the conversation: messages,
 * reasoning, tools' input and output, titles, addresses, inline text files.
 *
 * Where anything was replaced in a streamed part, its recording is left out: a recording says where
 * each character stood.
 *
 * @param patterns by the words the owner sees: `{ 'email addresses': /[\w.+-]+@[\w-]+\.\w+/g }`
 */
export function redactPatterns(
  patterns: Readonly<Record<string, RegExp>>,
  { replacement = '[removed]' }: PatternRedactorOptions = {},
): (conversation: Conversation) => Redaction {
  const rules = Object.entries(patterns).map(
    ([name, pattern]) => [name, new RegExp(pattern, withGlobal(pattern.flags))] as const,
  )

  return (conversation) => {
    const counts = new Map<string, number>()

    const cleanText = (text: string): string => {
      let clean = text
      for (const [name, pattern] of rules) {
        clean = clean.replaceAll(pattern, () => {
          counts.set(name, (counts.get(name) ?? 0) + 1)
          return replacement
        })
      }
      return clean
    }

    /** JSON of the host's own, names included. */
    const cleanJson = (value: unknown): unknown => {
      if (typeof value === 'string') return cleanText(value)
      if (Array.isArray(value)) return value.map(cleanJson)
      if (typeof value !== 'object' || value === null) return value
      const entries = Object.entries(value).map(([key, each]) => [cleanText(key), cleanJson(each)])
      return Object.fromEntries(entries)
    }

    const cleanField = (owner: object, key: string, value: unknown): unknown => {
      if (structural.has(key)) return value
      if (hostJson.has(key) && typeof value !== 'string') return cleanJson(value)
      return key === 'data' && isBinary(owner) ? value : clean(value)
    }

    const clean = <T>(value: T): T => {
      if (typeof value === 'string') return cleanText(value) as typeof value
      if (Array.isArray(value)) return value.map((each: unknown) => clean(each)) as typeof value
      if (typeof value !== 'object' || value === null) return value
      const entries = Object.entries(value).map(([key, each]: [string, unknown]) => [
        key,
        cleanField(value, key, each),
      ])
      return withoutStaleRecording(value, Object.fromEntries(entries)) as T
    }

    return { conversation: clean(conversation), counts: Object.fromEntries(counts) }
  }
}

function withGlobal(flags: string): string {
  return flags.includes('g') ? flags : `${flags}g`
}

/** Base64, in which a pattern would find what is not there and break what is. */
function isBinary(owner: object): boolean {
  const { encoding, type } = Object.fromEntries(Object.entries(owner))
  return encoding === 'base64' || type === 'image' || type === 'audio'
}

function withoutStaleRecording(before: object, after: Record<string, unknown>): object {
  const { recording, ...rest } = after
  if (recording === undefined) return after
  return 'text' in before && before.text === after['text'] ? after : rest
}
