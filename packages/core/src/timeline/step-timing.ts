import type { Part } from '../model/conversation.ts'
import { textBounds, textMs, toolMs } from './pacing.ts'
import { isText } from './step-of-part.ts'
import type { StepKind } from './timeline.ts'

const resourceMs = 600
/** Sources, host data, errors: there at once, a beat apart. */
const statusMs = 120

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
  if (kind === 'resource') return resourceMs
  if (kind === 'status' || !isText(part)) return statusMs
  if (exact && realTime) return realMs
  const known = kind === 'user' ? NaN : realMs
  return textMs(part.text.length, textBounds[kind], known, realTime)
}
