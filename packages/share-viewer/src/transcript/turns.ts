import type { Message } from '@playthread/core'

/** What a person asked and all that followed. Number 0: the assistant spoke first. */
export interface Turn {
  readonly number: number
  /** An earlier part of the same turn came before: an agent may work for thousands of messages. */
  readonly continued: boolean
  /** The place of its first message in the conversation. */
  readonly firstIndex: number
  readonly messages: readonly Message[]
  /** For each message, who wrote it: `null` where that is the same as before, or not said. */
  readonly bylines: readonly (string | null)[]
  /** When the last dated message before it was written. */
  readonly previousAt: string | undefined
}

/** About forty messages: what the browser lays out, or skips, as one. */
export interface Section {
  readonly firstIndex: number
  /** One past the place of its last message. */
  readonly endIndex: number
  readonly turns: readonly Turn[]
}

/** Sections of about 40 messages measured best at 10,000; 10 and 160 were both slower. */
const sectionSize = 40

interface OpenTurn extends Turn {
  readonly messages: Message[]
  readonly bylines: (string | null)[]
}

/** What is known before a message: how many questions came before it, who wrote last, and when. */
interface Carry {
  readonly asked: number
  readonly authors: Readonly<Partial<Record<Message['role'], string>>>
  readonly at: string | undefined
}

const nothing: Carry = { asked: 0, authors: {}, at: undefined }

interface OpenSection extends Section {
  endIndex: number
  readonly turns: OpenTurn[]
}

/** Sections from one message on, and what was known before each. */
function groupFrom(messages: readonly Message[], from: number, before: Carry): Grouping {
  const sections: OpenSection[] = []
  const carries: Carry[] = []
  let { asked, authors, at } = before
  for (let index = from; index < messages.length; index += 1) {
    const message = messages[index]
    if (!message) continue
    let section = sections.at(-1)
    let turn = section?.turns.at(-1)
    const carry = { asked, authors, at }
    if (message.role === 'user') asked += 1
    const full = turn !== undefined && turn.messages.length >= sectionSize
    // A turn begins with every user message.
    if (message.role === 'user' || !turn || full) {
      turn = {
        number: asked,
        continued: message.role !== 'user' && index > 0,
        firstIndex: index,
        messages: [],
        bylines: [],
        previousAt: at,
      }
      if (!section || index - section.firstIndex >= sectionSize) {
        section = { firstIndex: index, endIndex: index, turns: [] }
        sections.push(section)
        carries.push(carry)
      }
      section.turns.push(turn)
    }
    if (section) section.endIndex = index + 1
    const author = authorOf(message)
    turn.messages.push(message)
    turn.bylines.push(author === (authors[message.role] ?? null) ? null : author)
    if (author !== null && author !== authors[message.role]) {
      authors = { ...authors, [message.role]: author }
    }
    at = message.createdAt ?? at
  }
  return { sections, carries }
}

interface Grouping {
  readonly sections: readonly Section[]
  readonly carries: readonly Carry[]
}

/** All turns of a conversation, in sections. */
export function groupSections(messages: readonly Message[]): readonly Section[] {
  return groupFrom(messages, 0, nothing).sections
}

/** Who wrote a message, in words; `null` when it does not say. */
function authorOf({ author, model }: Message): string | null {
  const words = [author?.name.trim(), model?.trim()].filter(Boolean)
  return words.length > 0 ? words.join(' · ') : null
}

/**
 * Groups messages again and again: only from the first that changed, and sections and turns that
 * did not change keep their identity.
 */
export function createGrouper(): (messages: readonly Message[]) => readonly Section[] {
  let seen: readonly Message[] = []
  let last: Grouping = { sections: [], carries: [] }
  return (messages) => {
    const changed = firstChange(seen, messages)
    seen = messages
    if (changed === null) return last.sections
    // What comes after a turn may belong to it, so the section before the change begins anew.
    const found = last.sections.findLastIndex(({ firstIndex }) => firstIndex < changed)
    const kept = Math.max(found, 0)
    const from = last.sections[kept]?.firstIndex ?? 0
    const rest = groupFrom(messages, from, last.carries[kept] ?? nothing)
    const reused = reuseSections(last.sections.slice(kept), rest.sections)
    last = {
      sections: [...last.sections.slice(0, kept), ...reused],
      carries: [...last.carries.slice(0, kept), ...rest.carries],
    }
    return last.sections
  }
}

/** The first place where two lists differ; `null` where they do not. */
function firstChange(before: readonly Message[], after: readonly Message[]): number | null {
  if (before === after) return null
  const length = Math.min(before.length, after.length)
  for (let index = 0; index < length; index += 1) {
    if (before[index] !== after[index]) return index
  }
  return before.length === after.length ? null : length
}

/** The new sections, with every one that did not change in place of its equal. */
function reuseSections(before: readonly Section[], after: readonly Section[]): readonly Section[] {
  return after.map((section, index) => {
    const old = before[index]
    if (!old || old.firstIndex !== section.firstIndex) return section
    const turns = section.turns.map((turn, place) => reuseTurn(old.turns[place], turn))
    return isSameList(turns, old.turns) ? old : { ...section, turns }
  })
}

function reuseTurn(old: Turn | undefined, turn: Turn): Turn {
  const same =
    old?.firstIndex === turn.firstIndex &&
    old.number === turn.number &&
    old.continued === turn.continued &&
    old.previousAt === turn.previousAt &&
    isSameList(old.messages, turn.messages) &&
    isSameList(old.bylines, turn.bylines)
  return same ? old : turn
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index])
}
