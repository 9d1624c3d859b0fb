import { refuse } from '../handler/refusal.ts'
import { joinBytes } from './join-bytes.ts'

export interface BodyLimits {
  /** In bytes, as they come. */
  readonly bodyBytes: number
  /** From the first look to the last byte, in ms. */
  readonly bodyMs: number
}

/**
 * The request's body. Throws a Refusal: 413 over the limit, by its word or by its bytes; 408 when it
 * takes too long; 415 when it is compressed, since what it grows to is anyone's guess.
 */
export async function readBody(
  request: Request,
  { bodyBytes, bodyMs }: BodyLimits,
): Promise<Uint8Array<ArrayBuffer>> {
  const encoding = request.headers.get('content-encoding')
  if (encoding !== null && encoding.trim().toLowerCase() !== 'identity') throw refuse(415)
  if (Number(request.headers.get('content-length') ?? 0) > bodyBytes) throw refuse(413)
  if (!request.body) return new Uint8Array()
  const reader = request.body.getReader()
  let timer: ReturnType<typeof setTimeout> | undefined
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(refuse(408, { connection: 'close' })), bodyMs)
  })
  try {
    return await Promise.race([readAll(reader, bodyBytes), deadline])
  } catch (error) {
    // Not waited for: who sends nothing does not answer this either.
    reader.cancel().catch(() => {})
    throw error
  } finally {
    clearTimeout(timer)
  }
}

// The header may be absent or wrong, so the bytes are counted as they come.
async function readAll(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    // Who hangs up half-way has sent no request: nothing of ours failed.
    const { done, value } = await reader.read().catch(() => Promise.reject(refuse(400)))
    if (done) return joinBytes(chunks)
    size += value.byteLength
    if (size > maxBytes) throw refuse(413)
    chunks.push(value)
  }
}
