import { ShareError } from '@playthread/core'
import { createParser } from 'eventsource-parser'

export interface ServerEvent {
  readonly type: string | undefined
  readonly id: string | undefined
}

export interface EventStreamReader {
  readonly signal: AbortSignal
  /** How long the server may say nothing at all, in ms. */
  readonly silenceMs: number
  readonly onBytes: () => void
  readonly onEvent: (event: ServerEvent) => void
  /** The server's wish for the wait before a reconnect, in ms. */
  readonly onRetry: (ms: number) => void
}

/** Events are a word and an id; a server that sends more than this without one is not ours. */
const maxEventLength = 64 * 1024

/** Reads a response's events until it ends, goes silent or is aborted. */
export async function readEventStream(
  response: Response,
  reader: EventStreamReader,
): Promise<void> {
  if (!/^text\/event-stream\b/i.test(response.headers.get('content-type') ?? '')) {
    await response.body?.cancel()
    throw new ShareError('unexpected', 'The answer is not an event stream.')
  }
  const bytes = response.body?.getReader()
  if (!bytes) return
  const parser = createParser({
    maxBufferSize: maxEventLength,
    onEvent: ({ event, id }) => reader.onEvent({ type: event, id }),
    onRetry: reader.onRetry,
  })
  const decoder = new TextDecoder()
  const stop = () => void bytes.cancel().catch(() => {})
  reader.signal.addEventListener('abort', stop, { once: true })
  let timer = setTimeout(stop, reader.silenceMs)
  try {
    for (;;) {
      const { done, value } = await bytes.read()
      if (done || reader.signal.aborted) return
      clearTimeout(timer)
      timer = setTimeout(stop, reader.silenceMs)
      reader.onBytes()
      parser.feed(decoder.decode(value, { stream: true }))
    }
  } finally {
    clearTimeout(timer)
    reader.signal.removeEventListener('abort', stop)
    stop()
  }
}
