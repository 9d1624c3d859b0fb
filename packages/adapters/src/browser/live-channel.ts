import type { ShareEvent, Unsubscribe } from '@playthread/core'
import { Listeners } from '../record/listeners.ts'

type Notice = { readonly shareId: string; readonly type: 'changed' | 'stopped' }

export interface LiveChannel {
  /** Tells this tab's listeners and every other tab's. */
  announce(shareId: string, type: Notice['type']): void
  /** Tells this tab's listeners alone. */
  tell(shareId: string, event: ShareEvent): void
  listen(shareId: string, listener: (event: ShareEvent) => void): Unsubscribe
  close(): void
}

/** Carries share events between the tabs of one origin. */
export function createLiveChannel(name: string): LiveChannel {
  const listeners = new Listeners()
  const channel = new BroadcastChannel(name)
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isNotice(data)) listeners.emit(data.shareId, { type: data.type })
  })
  return {
    announce(shareId, type) {
      listeners.emit(shareId, { type })
      channel.postMessage({ shareId, type } satisfies Notice)
    },
    tell: (shareId, event) => listeners.emit(shareId, event),
    listen: (shareId, listener) => listeners.add(shareId, listener),
    close: () => channel.close(),
  }
}

function isNotice(data: unknown): data is Notice {
  return (
    typeof data === 'object' &&
    data !== null &&
    'shareId' in data &&
    typeof data.shareId === 'string' &&
    'type' in data &&
    (data.type === 'changed' || data.type === 'stopped')
  )
}
