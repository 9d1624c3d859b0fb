import type { LiveMember } from './live-member.ts'

export interface ViewerStreamOptions {
  readonly slowReaderMs: number
  /** Called once, however the stream ends. */
  readonly onEnd: () => void
}

export interface ViewerStream {
  readonly body: ReadableStream<Uint8Array>
  readonly member: LiveMember
  /** Sends the greeting; changes before it are part of its revision. False: it has ended already. */
  readonly open: (revision: string | undefined, lastEventId: string | null) => boolean
}

const queueLength = 16
const encoder = new TextEncoder()

/**
 * One viewer's server-sent events.
 *
 * The queue is short: events say *that* something changed, so all that waits beyond it is one
 * `changed` with the latest revision. A reader that takes nothing for long is cut off.
 */
export function createViewerStream({ slowReaderMs, onEnd }: ViewerStreamOptions): ViewerStream {
  let controller: ReadableStreamDefaultController<Uint8Array>
  let isOpen = false
  let isEnded = false
  let waiting: string | undefined
  let blockedSinceMs: number | undefined

  const body = new ReadableStream<Uint8Array>(
    {
      start: (created) => {
        controller = created
      },
      pull: () => {
        blockedSinceMs = undefined
        if (waiting === undefined) return
        controller.enqueue(encoder.encode(waiting))
        waiting = undefined
      },
      cancel: () => finish(),
    },
    { highWaterMark: queueLength },
  )

  function finish(): void {
    if (isEnded) return
    isEnded = true
    onEnd()
  }

  function send(frame: string): void {
    controller.enqueue(encoder.encode(frame))
  }

  function isBlocked(): boolean {
    if ((controller.desiredSize ?? 0) > 0) return false
    blockedSinceMs ??= performance.now()
    return true
  }

  function end(lastFrame?: string): void {
    if (isEnded) return
    if (lastFrame !== undefined) send(lastFrame)
    controller.close()
    finish()
  }

  const member: LiveMember = {
    changed: (revision) => {
      if (!isOpen || isEnded) return
      const frame = eventFrame('changed', revision)
      if (isBlocked()) waiting = frame
      else send(frame)
    },
    stopped: () => end(eventFrame('stopped')),
    cut: () => end(),
    beat: () => {
      if (!isOpen || isEnded) return
      if (!isBlocked()) return send(':\n\n')
      if (performance.now() - (blockedSinceMs ?? 0) < slowReaderMs) return
      controller.error(new Error('The reader took nothing for too long.'))
      finish()
    },
  }

  return {
    body,
    member,
    open: (revision, lastEventId) => {
      if (isEnded) return false
      isOpen = true
      send(
        `retry: ${Math.round(1000 + Math.random() * 4000)}\n${eventFrame('connected', revision)}`,
      )
      if (lastEventId !== null && lastEventId !== revision) send(eventFrame('changed', revision))
      return true
    },
  }
}

function eventFrame(type: 'connected' | 'changed' | 'stopped', revision?: string): string {
  const id = revision === undefined ? '' : `id: ${revision}\n`
  return `event: ${type}\n${id}data: ${JSON.stringify({ type })}\n\n`
}
