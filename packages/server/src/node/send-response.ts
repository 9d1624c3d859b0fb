import { once } from 'node:events'
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { readyBytes } from '../handler/ready-bytes.ts'

/**
 * Writes a response to its socket as fast as the other side takes it. A body that fails breaks the
 * connection, with nothing said: whoever got a part must not take it for the whole.
 */
export async function sendResponse(
  response: Response,
  outgoing: ServerResponse,
  slowReaderMs: number,
): Promise<void> {
  outgoing.writeHead(response.status, headersOf(response))
  const ready = readyBytes(response)
  if (ready || !response.body) return end(outgoing, ready, slowReaderMs)
  const reader: ReadableStreamDefaultReader<Uint8Array> = response.body.getReader()
  const length = response.headers.get('content-length')
  if (length !== null) {
    // Nearly every answer is one ready piece, and then nothing needs to be watched or waited for.
    const first = await reader.read().catch(() => null)
    if (!first) return void outgoing.destroy()
    if (first.done || String(first.value.byteLength) === length)
      return end(outgoing, first.value, slowReaderMs)
    outgoing.write(first.value)
  }
  outgoing.once('close', () => {
    reader.cancel().catch(() => {})
  })
  outgoing.once('timeout', () => outgoing.destroy())
  // Noticed at once, even while nothing is read because the other side takes nothing.
  reader.closed.catch(() => outgoing.destroy())
  if (length === null) outgoing.flushHeaders()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (outgoing.destroyed) return
      if (done) break
      if (outgoing.write(value)) continue
      outgoing.setTimeout(slowReaderMs)
      await drained(outgoing)
      outgoing.setTimeout(0)
    }
    outgoing.end()
  } catch {
    outgoing.destroy()
  }
}

/** Ends, and lets go of who takes nothing: the bytes, and the connection, would wait for good. */
function end(outgoing: ServerResponse, bytes: Uint8Array | undefined, slowReaderMs: number): void {
  outgoing.end(bytes)
  if (outgoing.writableLength === 0) return
  outgoing.once('timeout', () => outgoing.destroy())
  outgoing.setTimeout(slowReaderMs)
  outgoing.once('finish', () => outgoing.setTimeout(0))
}

async function drained(outgoing: ServerResponse): Promise<void> {
  const settled = new AbortController()
  const { signal } = settled
  try {
    await Promise.race([once(outgoing, 'drain', { signal }), once(outgoing, 'close', { signal })])
  } finally {
    settled.abort()
  }
}

function headersOf({ headers }: Response): OutgoingHttpHeaders {
  const cookies = headers.getSetCookie()
  const plain = Object.fromEntries(headers)
  return cookies.length > 0 ? { ...plain, 'set-cookie': cookies } : plain
}
