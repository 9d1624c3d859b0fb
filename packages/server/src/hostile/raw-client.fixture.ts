import { connect } from 'node:net'

export interface RawAnswer {
  /** `0`: the connection ended without an answer. */
  readonly status: number
  readonly text: string
}

/**
 * Says exactly these bytes over a socket and hears what comes back: the whole answer, or its head
 * when the other side keeps the connection open.
 */
export function say(port: number, ...parts: readonly (string | Uint8Array)[]): Promise<RawAnswer> {
  return new Promise((resolve) => {
    let text = ''
    const socket = connect(port, '127.0.0.1', () => {
      for (const part of parts) socket.write(part)
    })
    const settle = (): void => {
      socket.destroy()
      resolve({ status: Number(/^HTTP\/1\.\d (\d{3})/.exec(text)?.[1] ?? 0), text })
    }
    socket.setEncoding('latin1')
    socket.on('data', (chunk: string) => {
      text = (text + chunk).replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, '')
      if (isWhole(text)) settle()
    })
    // Refused while we were still talking: what had arrived by then counts.
    socket.on('error', settle)
    socket.on('close', settle)
  })
}

function isWhole(text: string): boolean {
  const end = text.indexOf('\r\n\r\n')
  if (end < 0) return false
  const head = text.slice(0, end)
  const length = /^content-length: (\d+)$/im.exec(head)?.[1]
  return length === undefined || text.length >= end + 4 + Number(length)
}

/** A request as text, after which the other side is to hang up. */
export function head(line: string, ...headers: readonly string[]): string {
  return [line, 'Host: app.example', 'Connection: close', ...headers, '', ''].join('\r\n')
}
