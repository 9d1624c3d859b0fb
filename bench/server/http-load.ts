import { connect } from 'node:net'
import { percentile } from '../harness/stats.ts'

export interface Load {
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly errors: number
  readonly count: number
}

export interface LoadOptions {
  readonly port: number
  /** The whole request, as bytes on the wire; a function gives each connection its next one. */
  readonly request: string | ((connection: number, turn: number) => string)
  readonly status: number
  readonly connections: number
  readonly seconds: number
}

/** Connections that ask, wait for the whole answer, and ask again. Raw, so that the client costs little. */
export async function load(options: LoadOptions): Promise<Load> {
  const times: number[] = []
  let errors = 0
  const began = performance.now()
  const until = began + options.seconds * 1000
  await Promise.all(
    Array.from({ length: options.connections }, (_, index) =>
      askUntil(options, index, until, (ms, ok) => {
        if (ok) times.push(ms)
        else errors += 1
      }),
    ),
  )
  const seconds = (performance.now() - began) / 1000
  return {
    perSecond: times.length / seconds,
    p50Ms: percentile(times, 50),
    p99Ms: percentile(times, 99),
    errors,
    count: times.length,
  }
}

function askUntil(
  { port, request, status }: LoadOptions,
  index: number,
  until: number,
  tell: (ms: number, ok: boolean) => void,
): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.setNoDelay(true)
    let askedAt = 0
    let turn = 0
    let head: Buffer = Buffer.alloc(0)
    let missing = -1
    let isOk = false
    const ask = (): void => {
      head = Buffer.alloc(0)
      missing = -1
      askedAt = performance.now()
      socket.write(typeof request === 'string' ? request : request(index, turn))
      turn += 1
    }
    const answered = (): void => {
      tell(performance.now() - askedAt, isOk)
      if (performance.now() < until) return ask()
      socket.destroy()
      resolve()
    }
    socket.on('connect', ask)
    socket.on('data', (chunk: Buffer) => {
      if (missing < 0) {
        head = head.length === 0 ? chunk : Buffer.concat([head, chunk])
        const end = head.indexOf('\r\n\r\n')
        if (end < 0) return
        const text = head.subarray(0, end).toString('latin1')
        isOk = Number(text.slice(9, 12)) === status
        const length = Number(/^content-length: *(\d+)/im.exec(text)?.[1] ?? 0)
        missing = end + 4 + length - head.length
      } else missing -= chunk.length
      if (missing === 0) answered()
    })
    const failed = (): void => {
      tell(0, false)
      resolve()
    }
    socket.on('error', failed)
  })
}
