import type { Message } from '@playthread/core'
import { arrange } from './arrange.ts'
import { buildLiveHolder, buildMessage, buildTurn } from './build-message.tsx'
import { isLive } from './is-live.ts'
import {
  isCurrent,
  isSameEnvironment,
  turnKey,
  type SectionSlots,
  type SectionState,
  type Slot,
  type TurnSlot,
} from './section-state.ts'
import type { Turn } from './turns.ts'

/**
 * Brings a section's document in step with its messages, a message at a time: what did not
 * change keeps its elements.
 */
export function* buildSection(
  into: HTMLElement,
  state: SectionState,
  slots: SectionSlots,
): Generator<void, void> {
  const articles: HTMLElement[] = []
  for (const turn of state.section.turns) {
    const frame = frameOf(turn, state, slots)
    const children: Node[] = [...frame.head]
    for (const [offset, message] of turn.messages.entries()) {
      const slot = slotOf(turn, offset, message, state, slots)
      children.push(slot.tip ?? slot.element)
      yield
    }
    arrange(frame.article, children)
    articles.push(frame.article)
    if (frame.article.parentNode !== into) into.append(frame.article)
  }
  arrange(into, articles)
  forgetGone(state, slots)
}

function frameOf(turn: Turn, { env }: SectionState, { turns }: SectionSlots): TurnSlot {
  const key = turnKey(turn)
  const old = turns.get(key)
  if (old && isSameHead(old.turn, turn) && isSameEnvironment(old.env, env)) return old
  const fresh = buildTurn(turn, env)
  const head = [...fresh.childNodes]
  if (old) {
    for (const { name, value } of fresh.attributes) old.article.setAttribute(name, value)
  }
  const frame = { turn, env, article: old?.article ?? fresh, head }
  turns.set(key, frame)
  return frame
}

/** Whether two states of a turn look the same above their messages. */
function isSameHead(a: Turn, b: Turn): boolean {
  return (
    a === b ||
    (a.number === b.number &&
      a.continued === b.continued &&
      a.bylines[0] === b.bylines[0] &&
      a.previousAt === b.previousAt &&
      a.messages[0]?.createdAt === b.messages[0]?.createdAt)
  )
}

function slotOf(
  turn: Turn,
  offset: number,
  message: Message,
  state: SectionState,
  { messages }: SectionSlots,
): Slot {
  const old = messages.get(message.id)
  const byline = turn.bylines[offset] ?? null
  const index = turn.firstIndex + offset
  // What React mounted once stays so: the end of writing must not replace what is being read.
  const live = old?.live === true || isLive(message, state.env.renderers)
  const kept = old?.live === live && (live || isCurrent(old, message, byline, state)) ? old : null
  const slot: Slot = {
    message,
    index,
    byline,
    state,
    element: kept?.element ?? (live ? buildLiveHolder() : buildMessage(message, byline, state.env)),
    live,
    expanded: kept?.expanded ?? false,
    tip: kept?.tip ?? null,
  }
  messages.set(message.id, slot)
  return slot
}

function forgetGone({ section }: SectionState, { messages, turns }: SectionSlots): void {
  const ids = new Set(section.turns.flatMap((turn) => turn.messages.map(({ id }) => id)))
  const keys = new Set(section.turns.map(turnKey))
  for (const id of messages.keys()) if (!ids.has(id)) messages.delete(id)
  for (const key of turns.keys()) if (!keys.has(key)) turns.delete(key)
}
