/** What hears of the pieces that pass, and of how the stream ended. Never in their way. */
export interface Listener<Piece> {
  readonly piece: (piece: Piece) => void
  /** Once. */
  readonly end: (how: StreamEnd) => void
}

/** `cancelled`: whoever read it stopped reading. */
export type StreamEnd = 'done' | 'error' | 'cancelled'

/** The same stream: one piece is asked for when one is asked of it, cancel and errors go through. */
export function passStream<Piece>(
  source: ReadableStream<Piece>,
  listener: Listener<Piece>,
): ReadableStream<Piece> {
  const reader = source.getReader()
  return new ReadableStream<Piece>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read()
          if (done) {
            listener.end('done')
            controller.close()
          } else {
            listener.piece(value)
            controller.enqueue(value)
          }
        } catch (error) {
          listener.end('error')
          throw error
        }
      },
      cancel(reason) {
        listener.end('cancelled')
        return reader.cancel(reason)
      },
    },
    // Nothing is read ahead.
    { highWaterMark: 0 },
  )
}

/** The same iterable: `next`, `return` and `throw` go through, with what they give. */
export function passIterable<Piece>(
  source: AsyncIterable<Piece>,
  listener: Listener<Piece>,
): AsyncIterable<Piece> {
  return {
    [Symbol.asyncIterator]() {
      const iterator = source[Symbol.asyncIterator]()
      return {
        next: (...given) => heard(iterator.next(...given), listener),
        async return(value?: unknown) {
          listener.end('cancelled')
          return iterator.return ? iterator.return(value) : { done: true, value }
        },
        async throw(error?: unknown) {
          if (iterator.throw) return heard(iterator.throw(error), listener)
          listener.end('error')
          throw error
        },
      }
    },
  }
}

async function heard<Piece>(
  step: Promise<IteratorResult<Piece>>,
  listener: Listener<Piece>,
): Promise<IteratorResult<Piece>> {
  try {
    const result = await step
    if (result.done) listener.end('done')
    else listener.piece(result.value)
    return result
  } catch (error) {
    listener.end('error')
    throw error
  }
}
