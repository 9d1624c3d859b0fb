import type { Message, Part, Recording, Timed, Timestamp } from '@playthread/core'

export type Draft<T> = { -readonly [Key in keyof T]: T[Key] }

/** When a text came, and how: a recording belongs to the whole text, so such a text stands alone. */
export interface Streamed extends Timed {
  readonly recording?: Recording
}

/** What is known of a message before its content. */
export interface MessageHead {
  readonly id: string | undefined
  readonly createdAt?: Timestamp | undefined
  readonly model?: string | undefined
  /** Where it stands in the transcript, for issues. */
  readonly path: string
}

/** A message while it is being read. */
export class MessageDraft {
  readonly role: Message['role']
  readonly head: MessageHead
  readonly parts: Part[] = []
  status: Message['status'] = 'complete'
  model: string | undefined
  /** The last character of a text that may go on. */
  #tail: string | undefined

  constructor(role: Message['role'], head: MessageHead) {
    this.role = role
    this.head = head
    this.model = head.model
  }

  push(part: Part): void {
    this.parts.push(part)
    this.#tail = part.type === 'text' ? part.text.slice(-1) : undefined
  }

  /** Content after this stands by itself: a new step, or a new message of the source. */
  breakText(): void {
    this.#tail = undefined
  }

  /**
   * Adds text. Providers cut an answer wherever a citation begins or ends, in the middle of a
   * sentence or list, so a piece that plainly goes on is joined to the one before.
   */
  text(text: string, timed: Streamed = {}): void {
    if (timed.recording) this.#tail = undefined
    const last = this.parts.at(-1)
    if (this.#tail !== undefined && last?.type === 'text' && goesOn(this.#tail, text)) {
      const endedAt = timed.endedAt ?? last.endedAt
      this.parts[this.parts.length - 1] = {
        ...last,
        text: last.text + text,
        ...(endedAt && { endedAt }),
      }
      this.#tail = text.slice(-1) || this.#tail
    } else if (text.trim() !== '') {
      this.push({ type: 'text', text, ...timed })
    }
  }

  /** Adds reasoning; empty or encrypted reasoning is nothing to show. */
  reasoning(text: string, timed: Streamed = {}): void {
    if (text.trim() !== '') this.push({ type: 'reasoning', text, ...timed })
  }

  /** Adds a source, once for each page. */
  source(url: string, title?: string, snippet?: string): void {
    if (this.parts.some((part) => part.type === 'source' && part.url === url)) return
    // Citations come between two pieces of one sentence: they must not break it.
    const source = {
      type: 'source',
      url,
      ...(title && { title }),
      ...(snippet && { snippet }),
    } as const
    this.parts.splice(this.parts.length - (this.#tail === undefined ? 0 : 1), 0, source)
  }
}

function goesOn(before: string, after: string): boolean {
  return /\s$/.test(before) || /^[\s.,;:!?)\]}'"’”]/.test(after)
}
