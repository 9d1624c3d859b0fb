const ready = new WeakMap<Response, Uint8Array<ArrayBuffer>>()

/**
 * A response whose body is there already. `new Response(bytes)` would copy them, which for a large
 * conversation costs more than everything else; here only who reads the body by the standard way
 * gets a copy, since kept bytes must not be changed by a reader.
 */
export function readyResponse(bytes: Uint8Array<ArrayBuffer>, init: ResponseInit): Response {
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        controller.enqueue(bytes.slice())
        controller.close()
      },
    },
    { highWaterMark: 0 },
  )
  const response = new Response(body, init)
  ready.set(response, bytes)
  return response
}

/** The bytes of a `readyResponse`, for a bridge that writes and does not change them. */
export function readyBytes(response: Response): Uint8Array<ArrayBuffer> | undefined {
  return ready.get(response)
}

/** The same response under other headers. */
export function withHeaders(response: Response, headers: Headers): Response {
  const { status } = response
  const bytes = ready.get(response)
  return bytes
    ? readyResponse(bytes, { status, headers })
    : new Response(response.body, { status, headers })
}
