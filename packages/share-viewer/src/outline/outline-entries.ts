import type { Message } from '@playthread/core'
import { plainWords } from '../metadata/plain-line.ts'

/** One turn, as the outline names it. */
export interface OutlineEntry {
  readonly messageId: string
  readonly number: number
  readonly message: Message
}

/** Enough of a question to know it by. In UTF-16 code units. */
const shown = 160

/** Every turn that begins with a question. */
export function outlineEntries(messages: readonly Message[]): readonly OutlineEntry[] {
  return messages
    .filter(({ role }) => role === 'user')
    .map((message, index) => ({ messageId: message.id, number: index + 1, message }))
}

/** A question's first words; none where it has no text. */
export function entryWords({ message }: OutlineEntry): string {
  for (const part of message.parts) {
    const words = part.type === 'text' ? plainWords(part.text.slice(0, shown)) : ''
    if (words !== '') return words
  }
  return ''
}

/**
 * The last of `count` places whose top is at or above `line`; 0 where none is. Tops rise, and a
 * place that is not shown yet (`null`) comes after all that are.
 */
export function lastAbove(
  count: number,
  line: number,
  topOf: (index: number) => number | null,
): number {
  let low = 0
  let high = count - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const top = topOf(middle)
    if (top !== null && top <= line) low = middle
    else high = middle - 1
  }
  return low
}
