import type { Part } from '../model/conversation.ts'
import { textMs, timing, toolMs } from './pacing.ts'
import { revealOf, type Reveal } from './reveal-curve.ts'
import { kindCode } from './step-of-part.ts'

interface Measured {
  readonly shownMs: number
  readonly tookMs: number
  /** Whether a recording or stamps said so. */
  readonly recorded: boolean
  readonly reveal: (Reveal & { readonly stretch: number }) | null
}

/**
 * How long a step takes, in played and in recorded time: from its recording, else from its stamps
 * (`realMs`, NaN when there are none), else from what it is.
 */
export function measure(
  kind: number,
  part: Part | undefined,
  realMs: number,
  realTime: boolean,
): Measured {
  if (kind === kindCode.tool) return measured(toolMs(realMs, realTime), realMs)
  if (kind === kindCode.resource) return measured(timing.resource, NaN)
  if (!part || !('text' in part)) return measured(timing.status, NaN)
  const { length } = part.text
  if (kind === kindCode.user) return measured(textMs(length, timing.user, NaN, false), NaN)
  const bounds = kind === kindCode.text ? timing.text : timing.reasoning
  const reveal = part.recording && length > 0 ? revealOf(part.recording, length) : null
  if (!reveal) return measured(textMs(length, bounds, realMs, realTime), realMs)
  const shownMs = realTime ? reveal.activeMs : textMs(length, bounds, reveal.activeMs, false)
  const stretched = { ...reveal, stretch: shownMs / reveal.activeMs }
  return { shownMs, tookMs: reveal.sourceMs, recorded: true, reveal: stretched }
}

function measured(shownMs: number, realMs: number): Measured {
  const recorded = realMs >= 0
  return { shownMs, tookMs: recorded ? realMs : shownMs, recorded, reveal: null }
}
