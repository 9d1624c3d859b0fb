import type { CopyState } from '../use-share/use-copy-link.ts'

/** Whether the clipboard did not take the link, so that a person has to. */
export function isCopyRefused(
  state: CopyState,
): state is Exclude<CopyState, 'idle' | 'copying' | 'copied'> {
  return state === 'refused' || state === 'timeout' || state === 'unsupported'
}

/** The copy keys, as written on this reader's keyboard. */
export function copyKeys(platform: string): string {
  return /mac|iphone|ipad/i.test(platform) ? '⌘ C' : 'Ctrl C'
}
