import type { LiveMember } from '../live/live-member.ts'

export interface GuardedBody {
  readonly body: ReadableStream<Uint8Array>
  readonly member: LiveMember
}

/** A download that breaks off when its link stops. */
export function guardBody(source: ReadableStream<Uint8Array>, onEnd: () => void): GuardedBody {
  const reader = source.getReader()
  let controller: ReadableStreamDefaultController<Uint8Array>
  let isEnded = false

  function finish(): void {
    isEnded = true
    onEnd()
  }

  const body = new ReadableStream<Uint8Array>(
    {
      start: (created) => {
        controller = created
      },
      pull: async () => {
        try {
          const { done, value } = await reader.read()
          if (isEnded) return
          if (!done) return controller.enqueue(value)
          controller.close()
          finish()
        } catch (error) {
          if (isEnded) return
          controller.error(error)
          finish()
        }
      },
      cancel: async (reason) => {
        finish()
        await reader.cancel(reason)
      },
    },
    { highWaterMark: 0 },
  )

  function breakOff(): void {
    if (isEnded) return
    controller.error(new Error('The link was stopped.'))
    finish()
    reader.cancel().catch(() => {})
  }

  return { body, member: { changed: () => {}, beat: () => {}, stopped: breakOff, cut: breakOff } }
}
