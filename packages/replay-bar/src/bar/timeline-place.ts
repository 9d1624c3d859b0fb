import type { Chapter, Gap, Timeline } from '@playthread/core'

/** The turn at a time. */
export function chapterAt({ chapters }: Timeline, ms: number): Chapter | undefined {
  return chapters[Math.max(0, lastStarted(chapters, ms))]
}

/** The cut at a time, if it falls into one. */
export function gapAt({ gaps }: Timeline, ms: number): Gap | undefined {
  const gap = gaps[lastStarted(gaps, ms)]
  return gap && ms < gap.end ? gap : undefined
}

/** How turns are counted: what came before the first question is turn 0. */
export function turnNumber(timeline: Timeline, chapter: Chapter | undefined): number {
  return (chapter?.index ?? 0) + 1 - leading(timeline)
}

export function turnCount(timeline: Timeline): number {
  return timeline.chapters.length - leading(timeline)
}

function leading({ chapters, conversation }: Timeline): number {
  const first = conversation.messages[chapters[0]?.messageIndex ?? 0]
  return first && first.role !== 'user' ? 1 : 0
}

function lastStarted(list: readonly { readonly start: number }[], ms: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.start ?? Infinity) <= ms) low = middle + 1
    else high = middle
  }
  return low - 1
}
