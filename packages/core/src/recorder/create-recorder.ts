import { EventStream } from './event-stream.ts'
import { Notebook } from './notebook.ts'
import { passIterable, passStream, type Listener, type StreamEnd } from './pass-through.ts'
import { readPiece } from './read-piece.ts'
import type { StreamEvent, StreamRecording } from './stream-recording.ts'

export interface RecorderOptions {
  /**
   * What a piece of the stream says. Reads the AI SDK's streams and plain text when left out; of an
   * event stream it gets what the `data` lines carry, as JSON where it is. What it throws is
   * swallowed: a recording never stands in the way of an answer.
   */
  readonly read?: (piece: unknown) => StreamEvent | readonly StreamEvent[] | undefined
  /** A recorded stream came to its end, whole or not: the moment to save. */
  readonly onEnd?: (recording: StreamRecording, how: StreamEnd) => void
  /** Epoch milliseconds; never falls. @default the system's clock */
  readonly now?: () => number
}

export interface Recorder {
  /**
   * The same stream, with a note of what came when. Data, order, backpressure, cancel and errors
   * are those of the source. A `Response` keeps status and headers; its body is recorded when it is
   * an event stream or plain text. Several streams after one another become one recording.
   */
  record(source: Response): Response
  record<Piece>(source: ReadableStream<Piece>): ReadableStream<Piece>
  record<Piece>(source: AsyncIterable<Piece>): AsyncIterable<Piece>
  /** What was noted so far. */
  readonly recording: () => StreamRecording
}

/**
 * Notes when each piece of an answer comes, so that its replay has the true speed.
 *
 * @example
 * const recorder = createRecorder({ onEnd: (recording) => save(encodeRecording(recording)) })
 * return recorder.record(result.toUIMessageStreamResponse())
 */
export function createRecorder(options: RecorderOptions = {}): Recorder {
  const { read = readPiece, onEnd, now = systemClock() } = options
  const notebook = new Notebook(now)

  function note(piece: unknown): void {
    try {
      const events = read(piece)
      for (const event of events === undefined ? [] : [events].flat()) notebook.note(event)
    } catch {
      // Whoever reads the stream must not notice.
    }
  }

  function listener<Piece>(piece: (piece: Piece) => void): Listener<Piece> {
    let over = false
    return {
      piece,
      end(how) {
        if (over) return
        over = true
        onEnd?.(notebook.read(), how)
      },
    }
  }

  function recordResponse(response: Response): Response {
    const type = response.headers.get('content-type') ?? ''
    if (!response.body) return response
    const { status, statusText, headers } = response
    const decoder = new TextDecoder()
    const events = new EventStream(note)
    const isEvents = type.includes('text/event-stream')
    const hear = (bytes: Uint8Array) => {
      const text = decoder.decode(bytes, { stream: true })
      if (isEvents) events.push(text)
      else if (type.includes('text/plain')) note(text)
    }
    const body = passStream<Uint8Array>(response.body, listener(hear))
    return new Response(body, { status, statusText, headers })
  }

  function record(source: Response): Response
  function record<Piece>(source: ReadableStream<Piece>): ReadableStream<Piece>
  function record<Piece>(source: AsyncIterable<Piece>): AsyncIterable<Piece>
  function record<Piece>(source: Response | ReadableStream<Piece> | AsyncIterable<Piece>) {
    // By shape: a Response of another realm or library is one too.
    if ('headers' in source) return recordResponse(source)
    if ('getReader' in source) return passStream(source, listener(note))
    return passIterable(source, listener(note))
  }

  return { record, recording: () => notebook.read() }
}

/** The wall clock when asked first, then a clock that nobody can set back. */
function systemClock(): () => number {
  const offset = Date.now() - performance.now()
  return () => offset + performance.now()
}
