import { isToolRunning } from '@playthread/core'
import type { ReplaySnapshot } from '../store/replay.ts'
import type { ReplayLabels } from './replay-labels.ts'
import { turnNumber } from './timeline-place.ts'

/** What was known when something was last said. */
export interface Heard {
  readonly playing: boolean
  readonly rate: number
  readonly chapter: number
  readonly step: number
  readonly newMessages: number
}

export function heardOf({ playing, rate, state, newMessages }: ReplaySnapshot): Heard {
  return { playing, rate, chapter: state.chapter, step: state.step, newMessages }
}

/** What to say to whoever pressed a button before there was anyone to tell of it. */
export function beginning(
  { mode, playing, timeline }: ReplaySnapshot,
  labels: ReplayLabels,
): string | null {
  if (mode === 'result') return labels.skipped(timeline.conversation.messages.length)
  return playing ? labels.playing : null
}

/** What to say of a change; nothing for most. Seeks are told apart, once they have settled. */
export function announcement(
  before: Heard,
  snapshot: ReplaySnapshot,
  labels: ReplayLabels,
): string | null {
  const { cause, playing, rate, timeline, newMessages } = snapshot
  if (cause === 'skip') return labels.skipped(timeline.conversation.messages.length)
  if (cause === 'ended') return labels.ended
  if (cause === 'rate') return rate === before.rate ? null : labels.speedIs(rate)
  if (cause === 'timeline' && newMessages > before.newMessages) {
    return labels.newMessages(newMessages)
  }
  if (cause === 'play' && playing && !before.playing) return labels.playing
  if (cause === 'pause' && !playing && before.playing) return labels.paused
  return cause === 'tick' && playing ? progress(before, snapshot, labels) : null
}

function progress(
  before: Heard,
  { state, timeline, positionMs }: ReplaySnapshot,
  labels: ReplayLabels,
): string | null {
  if (state.chapter !== before.chapter) {
    const chapter = timeline.chapters[state.chapter]
    return labels.turnStarted(turnNumber(timeline, chapter), chapter?.title ?? '')
  }
  if (state.step === before.step || !isToolRunning(timeline, state.step, positionMs)) return null
  const part = timeline.conversation.messages[state.messageIndex]?.parts[state.partIndex]
  return part?.type === 'tool' ? labels.runningTool(part.toolName, part.title) : null
}
