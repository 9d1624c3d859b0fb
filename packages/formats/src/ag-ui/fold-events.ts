import type { Timestamp } from '@playthread/core'
import { DeltaText } from '../reading/delta-clock.ts'
import { readMoment } from '../reading/moment.ts'
import {
  field,
  isRecord,
  listField,
  recordField,
  textField,
  type UnknownRecord,
} from '../reading/record.ts'

interface Place {
  readonly path: string
  readonly id: string | undefined
  readonly at: Timestamp | undefined
}

/** What events tell of, in the order it began. */
export type Entry = Place &
  (
    | { readonly kind: 'message'; readonly message: UnknownRecord }
    | { readonly kind: 'text'; readonly role: string; readonly text: DeltaText }
    | { readonly kind: 'reasoning'; readonly text: DeltaText }
    | {
        readonly kind: 'call'
        readonly callId: string | undefined
        readonly toolName: string | undefined
        readonly args: DeltaText
      }
    | { readonly kind: 'result'; readonly callId: string | undefined; readonly content: unknown }
    | { readonly kind: 'activity'; readonly name: string; readonly data: unknown }
    | { readonly kind: 'error'; readonly message: string }
  )

/** Brings the events of each message, thought and call together. */
export function foldEvents(events: readonly UnknownRecord[]): Entry[] {
  const fold = new Fold()
  // A snapshot says again all that went before it.
  const start = events.findLastIndex((event) => field(event, 'type') === 'MESSAGES_SNAPSHOT')
  events
    .slice(Math.max(start, 0))
    .forEach((event, index) => fold.add(event, `[${Math.max(start, 0) + index}]`))
  return fold.entries
}

class Fold {
  readonly entries: Entry[] = []
  readonly #open = new Map<string, DeltaText>()
  readonly #seen = new Set<string>()

  add(event: UnknownRecord, path: string): void {
    const type = textField(event, 'type') ?? ''
    const at = readMoment(field(event, 'timestamp'))
    const id = textField(event, 'messageId')
    const place = { path, id, at }
    switch (type) {
      case 'MESSAGES_SNAPSHOT':
        return this.#addMessages(listField(event, 'messages'), `${path}.messages`)
      case 'RUN_STARTED':
        return this.#addMessages(
          listField(recordField(event, 'input'), 'messages'),
          `${path}.input.messages`,
        )
      case 'RUN_ERROR':
        this.entries.push({ ...place, kind: 'error', message: textField(event, 'message') ?? '' })
        return
      case 'TOOL_CALL_RESULT':
        this.#see(id)
        this.entries.push({
          ...place,
          kind: 'result',
          callId: textField(event, 'toolCallId'),
          content: field(event, 'content'),
        })
        return
      case 'ACTIVITY_SNAPSHOT':
        this.entries.push({
          ...place,
          kind: 'activity',
          name: textField(event, 'activityType') ?? 'activity',
          data: field(event, 'content'),
        })
        return
      default:
        this.#addStreamed(type, event, place)
    }
  }

  #addStreamed(type: string, event: UnknownRecord, place: Place): void {
    const match =
      /^(TEXT_MESSAGE|TOOL_CALL|THINKING_TEXT_MESSAGE|REASONING_MESSAGE)_(START|CONTENT|ARGS|END|CHUNK)$/.exec(
        type,
      )
    if (!match) return
    const [, kind = '', step] = match
    const id = textField(event, kind === 'TOOL_CALL' ? 'toolCallId' : 'messageId')
    const key = `${kind}\n${id ?? ''}`
    if (step === 'START') this.#open.delete(key)
    const text = this.#open.get(key) ?? this.#begin(kind, key, event, place)
    const delta = textField(event, 'delta')
    if (delta !== undefined) text.add(delta, place.at)
    if (step === 'END') text.end(place.at)
  }

  #begin(kind: string, key: string, event: UnknownRecord, place: Place): DeltaText {
    const text = new DeltaText(place.at)
    this.#open.set(key, text)
    this.#see(place.id)
    if (kind === 'TOOL_CALL') {
      const id = textField(event, 'parentMessageId')
      const toolName = textField(event, 'toolCallName')
      this.entries.push({
        ...place,
        id,
        kind: 'call',
        callId: textField(event, 'toolCallId'),
        toolName,
        args: text,
      })
    } else if (kind === 'TEXT_MESSAGE') {
      this.entries.push({
        ...place,
        kind: 'text',
        role: textField(event, 'role') ?? 'assistant',
        text,
      })
    } else this.entries.push({ ...place, kind: 'reasoning', text })
    return text
  }

  /** A run's input repeats the messages of the runs before. */
  #addMessages(messages: readonly unknown[], path: string): void {
    messages.forEach((message, index) => {
      const id = isRecord(message) ? textField(message, 'id') : undefined
      if (!isRecord(message) || (id !== undefined && this.#seen.has(id))) return
      this.#see(id)
      this.entries.push({ path: `${path}[${index}]`, id, at: undefined, kind: 'message', message })
    })
  }

  #see(id: string | undefined): void {
    if (id !== undefined) this.#seen.add(id)
  }
}
