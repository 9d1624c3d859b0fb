import type { Message } from '../model/conversation.ts'
import { stepsIn } from './step-of-part.ts'
import type { RevealCurve, TimelineColumns } from './timeline.ts'

/** Numbers per message in `checkpoints`: what the builder must know to go on from there. */
export const checkpointSize = 9

/** Columns that hold one entry per step. */
const perStep = [
  'start',
  'end',
  'maxEnd',
  'kind',
  'message',
  'part',
  'chapter',
  'panel',
  'resource',
] as const

export interface GrowingColumns extends TimelineColumns {
  readonly resourceIds: Map<number, string>
  readonly curves: Map<number, RevealCurve>
}

/** Room for every step of these messages, measured before the first is written. */
export function createColumns(messages: readonly Message[], scale: number): GrowingColumns {
  let steps = 0
  let knots = 4
  for (const message of messages) {
    const count = stepsIn(message)
    steps += count
    knots += 4 * count + 4
    for (const part of message.parts) {
      if ('recording' in part) knots += 2 * (part.recording?.length ?? 0)
    }
  }
  return {
    start: new Float64Array(steps),
    end: new Float64Array(steps),
    maxEnd: new Float64Array(steps),
    kind: new Uint8Array(steps),
    message: new Int32Array(steps),
    part: new Int32Array(steps),
    chapter: new Int32Array(steps),
    panel: new Int32Array(steps),
    resource: new Int32Array(steps),
    firstStep: new Int32Array(messages.length + 1),
    checkpoints: new Float64Array((messages.length + 1) * checkpointSize),
    knotSource: new Float64Array(knots),
    knotPlay: new Float64Array(knots),
    resourceIds: new Map(),
    curves: new Map(),
    scale,
  }
}

/** Copies what the first `messages` messages left behind. */
export function copyPrefix(
  from: TimelineColumns,
  to: GrowingColumns,
  messages: number,
  steps: number,
  knots: number,
): void {
  for (const name of perStep) to[name].set(from[name].subarray(0, steps))
  to.firstStep.set(from.firstStep.subarray(0, messages))
  to.checkpoints.set(from.checkpoints.subarray(0, messages * checkpointSize))
  to.knotSource.set(from.knotSource.subarray(0, knots))
  to.knotPlay.set(from.knotPlay.subarray(0, knots))
  for (const [step, id] of from.resourceIds) if (step < steps) to.resourceIds.set(step, id)
  for (const [step, curve] of from.curves) if (step < steps) to.curves.set(step, curve)
}
