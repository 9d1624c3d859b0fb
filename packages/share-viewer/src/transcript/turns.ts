import type { Message } from '@playthread/core'

/** What a person asked and all that followed. Number 0: the assistant spoke first. */
export interface Turn {
  readonly number: number
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

/** A turn begins with every user message. */
export function groupTurns(messages: readonly Message[]): readonly Turn[] {
  const turns: OpenTurn[] = []
  const authors = new Map<Message['role'], string>()
  let asked = 0
  let at: string | undefined
  for (const [index, message] of messages.entries()) {
    let turn = turns.at(-1)
    if (message.role === 'user') asked += 1
    if (message.role === 'user' || !turn) {
      turn = { number: asked, firstIndex: index, messages: [], bylines: [], previousAt: at }
      turns.push(turn)
    }
    const author = authorOf(message)
    turn.messages.push(message)
    turn.bylines.push(author === authors.get(message.role) ? null : author)
    if (author !== null) authors.set(message.role, author)
    at = message.createdAt ?? at
  }
  return turns
}

/** Who wrote a message, in words; `null` when it does not say. */
function authorOf({ author, model }: Message): string | null {
  const words = [author?.name.trim(), model?.trim()].filter(Boolean)
  return words.length > 0 ? words.join(' · ') : null
}

export function groupSections(turns: readonly Turn[]): readonly Section[] {
  const sections: { firstIndex: number; endIndex: number; turns: Turn[] }[] = []
  for (const turn of turns) {
    const endIndex = turn.firstIndex + turn.messages.length
    const last = sections.at(-1)
    const size = last ? turn.firstIndex - last.firstIndex : Infinity
    if (last && size < sectionSize) {
      last.turns.push(turn)
      last.endIndex = endIndex
    } else sections.push({ firstIndex: turn.firstIndex, endIndex, turns: [turn] })
  }
  return sections
}

/** Groups messages again and again; sections and turns that did not change keep their identity. */
export function createGrouper(): (messages: readonly Message[]) => readonly Section[] {
  let last: readonly Section[] = []
  return (messages) => {
    last = reuseSections(last, groupSections(groupTurns(messages)))
    return last
  }
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
    old.previousAt === turn.previousAt &&
    isSameList(old.messages, turn.messages) &&
    isSameList(old.bylines, turn.bylines)
  return same ? old : turn
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index])
}
