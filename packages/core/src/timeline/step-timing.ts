import type { Part } from '../model/conversation.ts'
import { textMs, timing, toolMs } from './pacing.ts'
import { isText } from './step-of-part.ts'
import type { StepKind } from './timeline.ts'

/**
 * How long a step shows, in ms before scaling: from how long it really took (`realMs`, NaN when
 * nothing said so; `exact` when every delta was recorded), else from what it is.
 */
export function durationOf(
  kind: StepKind,
  part: Part | undefined,
  realMs: number,
  realTime: boolean,
  exact: boolean,
): number {
  if (kind === 'tool') return toolMs(realMs, realTime)
  if (kind === 'resource') return timing.resource
  if (kind === 'status' || !isText(part)) return timing.status
  if (kind === 'user') return textMs(part.text.length, timing.user, NaN, false)
  return exact && realTime ? realMs : textMs(part.text.length, timing[kind], realMs, realTime)
}
