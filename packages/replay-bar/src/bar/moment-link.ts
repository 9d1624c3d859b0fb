import { anchorAt, compileTimeline, replayUrl, timeOf } from '@playthread/core'
import type { Pacing, PlayMs, Timeline } from '@playthread/core'

/**
 * The link to a moment. Where a message begins it names the message, which survives edits;
 * elsewhere the time, as the page will count it for whoever opens the link.
 *
 * @param pacing the pacing the page opens with; the reader may have chosen another since
 */
export function momentLink(
  url: string,
  timeline: Timeline,
  positionMs: PlayMs,
  pacing: Pacing,
): string {
  const index = timeline.stepAt(positionMs)
  const step = index < 0 ? null : timeline.step(index)
  const message = step ? timeline.conversation.messages[step.messageIndex] : undefined
  if (step?.partIndex === 0 && message && positionMs - step.start < 500) {
    return replayUrl(url, { at: 'message', messageId: message.id })
  }
  if (pacing === timeline.pacing) return replayUrl(url, { at: 'time', ms: positionMs })
  const anchor = anchorAt(timeline, positionMs)
  const opened = compileTimeline(timeline.conversation, pacing)
  const ms = anchor ? timeOf(opened, anchor) : null
  return replayUrl(url, { at: 'time', ms: ms ?? positionMs })
}
