import type { Message } from '@playthread/core'

/** What a person asked and all that followed. Number 0: the assistant spoke first. */
export interface Turn {
  readonly number: number
  /** The place of its first message in the conversation. */
  readonly firstIndex: number
  readonly messages: readonly Message[]
}

/** About forty messages: what the browser lays out, or skips, as one. */
export interface Section {
  readonly firstIndex: number
  readonly turns: readonly Turn[]
}

/** Sections of about 40 messages measured best at 10,000; 10 and 160 were both slower. */
const sectionSize = 40

/** A turn begins with every user message. */
export function groupTurns(messages: readonly Message[]): readonly Turn[] {
  const turns: { number: number; firstIndex: number; messages: Message[] }[] = []
  let asked = 0
  for (const [index, message] of messages.entries()) {
    const last = turns.at(-1)
    if (message.role === 'user') asked += 1
    else if (last) {
      last.messages.push(message)
      continue
    }
    turns.push({ number: asked, firstIndex: index, messages: [message] })
  }
  return turns
}

export function groupSections(turns: readonly Turn[]): readonly Section[] {
  const sections: { firstIndex: number; turns: Turn[] }[] = []
  for (const turn of turns) {
    const last = sections.at(-1)
    const size = last ? turn.firstIndex - last.firstIndex : Infinity
    if (last && size < sectionSize) last.turns.push(turn)
    else sections.push({ firstIndex: turn.firstIndex, turns: [turn] })
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
    const same =
      turns.length === old.turns.length && turns.every((turn, i) => turn === old.turns[i])
    return same ? old : { ...section, turns }
  })
}

function reuseTurn(old: Turn | undefined, turn: Turn): Turn {
  const same =
    old?.firstIndex === turn.firstIndex &&
    old.number === turn.number &&
    old.messages.length === turn.messages.length &&
    old.messages.every((message, index) => message === turn.messages[index])
  return same ? old : turn
}
