import type { UseShareResult } from '../use-share/use-share.ts'

/** Which arrangement the ready-made dialog shows. A state change within one keeps its elements. */
export type Face = 'loading' | 'unread' | 'offer' | 'link' | 'stopped'

export function faceOf({ state, share, failure }: UseShareResult): Face {
  if (state === 'loading') return 'loading'
  if (failure?.during === 'read') return 'unread'
  if (!share) return 'offer'
  return share.status === 'active' ? 'link' : 'stopped'
}
