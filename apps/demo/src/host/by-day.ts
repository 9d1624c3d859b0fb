import type { ConversationEntry } from '../conversations/host-conversations.ts'

export interface DayGroup {
  readonly day: string
  readonly entries: readonly ConversationEntry[]
}

const dayMs = 86_400_000

/** Entries under the headings people know from chat apps, newest group first. */
export function byDay(entries: readonly ConversationEntry[], now: Date): readonly DayGroup[] {
  const groups = new Map<string, ConversationEntry[]>()
  for (const entry of entries) {
    const day = dayOf(new Date(entry.updatedAt), now)
    groups.set(day, [...(groups.get(day) ?? []), entry])
  }
  return [...groups].map(([day, group]) => ({ day, entries: group }))
}

function dayOf(date: Date, now: Date): string {
  const today = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime()
  if (date.getTime() >= today) return 'Today'
  if (date.getTime() >= today - dayMs) return 'Yesterday'
  if (date.getTime() >= today - 7 * dayMs) return 'This week'
  return date.toLocaleDateString(undefined, { month: 'long', year: 'numeric' })
}
