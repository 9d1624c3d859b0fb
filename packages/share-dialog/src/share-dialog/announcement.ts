import type { CopyState } from '../use-share/use-copy-link.ts'
import type { ShareState } from '../use-share/share-state.ts'

/** What the dialog looked like before or after a change. */
export interface Moment {
  readonly state: ShareState
  readonly copyState: CopyState
}

/**
 * What there is to say about the latest change. `followed` is a change made elsewhere; `copy` is
 * how the latest copy ended, and stays after the button has gone back to "Copy".
 */
export interface Announcement {
  readonly event: 'created' | 'reset' | 'stopped' | 'followed' | 'failed' | 'copy' | null
  readonly copy: CopyState
}

export function nextAnnouncement(
  previous: Announcement,
  before: Moment,
  now: Moment,
): Announcement {
  const fades = before.copyState === 'copied' && now.copyState === 'idle'
  const copy = fades && now.state === 'shared' ? previous.copy : now.copyState
  if (before.state !== now.state) return { event: eventBetween(before.state, now.state), copy }
  const begins = before.copyState !== now.copyState && now.copyState === 'copying'
  return { event: begins && now.state === 'shared' ? 'copy' : previous.event, copy }
}

function eventBetween(before: ShareState, now: ShareState): Announcement['event'] {
  if (now === 'error' || now === 'offline') return 'failed'
  if (now !== 'shared' && now !== 'stopped' && now !== 'unshared') return null
  if (before === 'creating' && now === 'shared') return 'created'
  if (before === 'resetting' && now === 'shared') return 'reset'
  if (before === 'stopping' && now !== 'shared') return 'stopped'
  return before === 'loading' || before === 'error' || before === 'offline' ? null : 'followed'
}
