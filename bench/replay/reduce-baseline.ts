import type { Conversation } from '@playthread/core'
import type { FlatMessage } from '../contenders/contender.ts'
import { flatMessages } from '../contenders/shape.ts'

/** A conversation as the log that agents write: a message begins, or text is added to the last. */
export type ThreadEvent =
  | { readonly type: 'message'; readonly message: FlatMessage }
  | { readonly type: 'delta'; readonly text: string }

const deltaLength = 40

export function eventsOf(conversation: Conversation): ThreadEvent[] {
  const events: ThreadEvent[] = []
  for (const message of flatMessages(conversation)) {
    events.push({ type: 'message', message: { ...message, text: '' } })
    for (let at = 0; at < message.text.length; at += deltaLength) {
      events.push({ type: 'delta', text: message.text.slice(at, at + deltaLength) })
    }
  }
  return events
}

/** What players that re-reduce do on every scrub: the state of all events up to there. */
export function reduceEvents(events: readonly ThreadEvent[], count: number): FlatMessage[] {
  const messages: FlatMessage[] = []
  for (let index = 0; index < count; index += 1) {
    const event = events[index]
    const last = messages.at(-1)
    if (event?.type === 'message') messages.push(event.message)
    else if (event && last) {
      messages[messages.length - 1] = { ...last, text: last.text + event.text }
    }
  }
  return messages
}
