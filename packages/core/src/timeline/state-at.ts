import { playMs } from './play-ms.ts'
import { kindCode, stepKinds } from './step-of-part.ts'
import type { PlayMs, Timeline, TimelineState } from './timeline.ts'
import { visibleChars } from './visible-chars.ts'

/** A state that `readState` can write into. */
export type MutableTimelineState = { -readonly [Key in keyof TimelineState]: TimelineState[Key] }

/** A state to read into. */
export function createState(): MutableTimelineState {
  return {
    visibleMessages: 0,
    step: -1,
    kind: 'none',
    messageIndex: -1,
    partIndex: -1,
    chars: 0,
    runningTools: 0,
    panelResource: null,
    panelStep: -1,
    chapter: 0,
    progress: 1,
    ended: true,
  }
}

/** What is on screen at a time. The way there does not matter. O(log n). */
export function stateAt(timeline: Timeline, t: PlayMs): TimelineState {
  return readState(timeline, t, createState())
}

/** `stateAt` without allocation: overwrites `target` and returns it. */
export function readState(
  timeline: Timeline,
  t: PlayMs,
  target: MutableTimelineState,
): MutableTimelineState {
  const { columns, conversation, durationMs, open } = timeline
  // NaN is the beginning.
  const at = playMs(t > 0 ? Math.min(t, durationMs) : 0)
  const step = nearestStep(timeline, at, target.step)
  const ended = !open && at >= durationMs
  target.step = step
  target.kind = step < 0 ? 'none' : (stepKinds[columns.kind[step] ?? 0] ?? 'none')
  target.messageIndex = step < 0 ? -1 : (columns.message[step] ?? -1)
  target.partIndex = step < 0 ? -1 : (columns.part[step] ?? -1)
  target.visibleMessages = target.messageIndex + 1
  target.chapter = step < 0 ? 0 : (columns.chapter[step] ?? 0)
  target.chars = step < 0 ? 0 : visibleChars(timeline, step, at)
  target.progress = durationMs > 0 ? at / durationMs : 1
  target.ended = ended
  let running = 0
  for (let i = step; i >= 0 && mayRun(timeline, i, at); i--) {
    if (isToolRunning(timeline, i, at)) running++
  }
  target.runningTools = running
  target.panelStep = lastShown(timeline, columns.panel, step, at)
  const resourceStep = lastShown(timeline, columns.resource, step, at)
  target.panelResource =
    (ended && conversation.resultResourceId) || (columns.resourceIds.get(resourceStep) ?? null)
  return target
}

/** Whether a tool was called and has not answered at `t`. */
export function isToolRunning(timeline: Timeline, step: number, t: PlayMs): boolean {
  const { columns } = timeline
  if (columns.kind[step] !== kindCode.tool || t < (columns.start[step] ?? 0)) return false
  return t < (columns.end[step] ?? 0) || isStillRunning(timeline, step)
}

/** In a conversation that is still being written, a tool may have no answer to show yet. */
function isStillRunning({ open, columns, conversation }: Timeline, step: number): boolean {
  const index = columns.message[step] ?? -1
  if (!open || index !== conversation.messages.length - 1) return false
  const part = conversation.messages[index]?.parts[columns.part[step] ?? 0]
  return part?.type === 'tool' && part.status === 'running'
}

/** Whether this step or one before it may not be over: while true, look further back. */
function mayRun({ columns, open, conversation }: Timeline, step: number, t: number): boolean {
  if (t < (columns.maxEnd[step] ?? 0)) return true
  return open && columns.message[step] === conversation.messages.length - 1
}

/** The last step of a chain whose result is there. Only parallel tools make it look back. */
function lastShown(timeline: Timeline, chain: Int32Array, step: number, t: PlayMs): number {
  let candidate = chain[step] ?? -1
  while (candidate >= 0 && isToolRunning(timeline, candidate, t)) {
    candidate = chain[candidate - 1] ?? -1
  }
  return candidate
}

/** `stepAt`, trying where the last reading was and one further first. */
function nearestStep(timeline: Timeline, t: PlayMs, hint: number): number {
  const { start } = timeline.columns
  for (let step = hint; step <= hint + 1; step++) {
    const begun = (start[step] ?? Infinity) <= t
    if (step >= 0 && begun && t < (start[step + 1] ?? Infinity)) return step
  }
  return timeline.stepAt(t)
}
