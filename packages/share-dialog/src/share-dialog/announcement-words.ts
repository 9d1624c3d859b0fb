import type { ShareFailure } from '../use-share/share-failure.ts'
import type { ShareState } from '../use-share/share-state.ts'
import type { Announcement } from './announcement.ts'
import { copyKeys, isCopyRefused } from './copy-outcome.ts'
import type { Point, ShareDialogLabels } from './share-dialog-labels.ts'

export interface Situation {
  readonly announcement: Announcement
  readonly state: ShareState
  readonly failure: ShareFailure | null
  readonly labels: ShareDialogLabels
  /** `navigator.platform` */
  readonly platform: string
}

/** The words for assistive technology; empty while there is nothing, or nothing certain, to say. */
export function announcementWords(situation: Situation): string {
  const { announcement, state, failure, labels, platform } = situation
  const { event, copy } = announcement
  if (event === 'failed' && failure) return sentence(failureWords(failure, state, labels))
  if (failure?.code === 'conflict' && event === 'followed') return labels.changedElsewhere
  if (event === 'stopped') return labels.announceStopped
  if (event === 'followed') return state === 'shared' ? labels.titlePublic : labels.ledeStopped
  if (event !== 'created' && event !== 'reset' && event !== 'copy') return ''
  if (copy === 'copying') return ''
  const done = { created: labels.announceCreated, reset: labels.announceReset, copy: '' }[event]
  if (copy === 'copied') {
    const words = {
      created: labels.announceCreatedCopied,
      reset: labels.announceResetCopied,
      copy: labels.copiedNotice,
    }
    return words[event]
  }
  if (!isCopyRefused(copy)) return done
  const byKeys = labels.copyByKeys.join(copyKeys(platform))
  return `${done} ${refusal(copy, labels)} ${byKeys}`.trim()
}

export function refusal(
  copy: 'refused' | 'timeout' | 'unsupported',
  labels: ShareDialogLabels,
): string {
  const words = {
    refused: labels.copyRefused,
    timeout: labels.copyTimeout,
    unsupported: labels.copyUnsupported,
  }
  return words[copy]
}

export function failureWords(
  { during, code, retryAfterMs, verified }: ShareFailure,
  state: ShareState,
  labels: ShareDialogLabels,
): Point {
  const aftermath = labels.aftermath(during, verified)
  const isOffline = state === 'offline'
  const why = isOffline ? labels.offlineText : labels.reason(code, retryAfterMs)
  return {
    title: isOffline ? labels.offlineTitle : labels.failed(during),
    text: `${why} ${aftermath}`.trim(),
  }
}

function sentence({ title, text }: Point): string {
  return `${title} ${text}`
}
