import { connect, type Socket } from 'node:net'

export interface Viewer {
  /** When `text` came, or the connection closed, as `performance.now()`. */
  waitFor(text: string): Promise<number>
  readonly closed: Promise<number>
  readonly isOpen: () => boolean
  leave(): void
}

/** Opens this many event streams, some at a time, and waits until each is greeted. */
export async function openViewers(port: number, path: string, count: number): Promise<Viewer[]> {
  const viewers: Viewer[] = []
  while (viewers.length < count) {
    const some = Math.min(200, count - viewers.length)
    viewers.push(...(await Promise.all(Array.from({ length: some }, () => openViewer(port, path)))))
  }
  return viewers
}

async function openViewer(port: number, path: string): Promise<Viewer> {
  const socket = connect(port, '127.0.0.1')
  const waits: { text: string; resolve: (atMs: number) => void }[] = []
  let isOpen = true
  const closed = new Promise<number>((resolve) => {
    socket.on('error', () => {})
    socket.on('close', () => {
      isOpen = false
      resolve(performance.now())
    })
  })
  socket.setEncoding('latin1')
  socket.on('data', (chunk: string) => {
    for (const wait of waits.splice(0)) {
      if (chunk.includes(wait.text)) wait.resolve(performance.now())
      else waits.push(wait)
    }
  })
  const waitFor = (text: string): Promise<number> =>
    new Promise((resolve) => {
      waits.push({ text, resolve })
    })
  const greeted = waitFor('connected')
  socket.write(`GET ${path} HTTP/1.1\r\nHost: bench\r\nAccept: text/event-stream\r\n\r\n`)
  await Promise.race([greeted, closed])
  if (!isOpen) throw new Error('a viewer was refused')
  return { waitFor, closed, isOpen: () => isOpen, leave: () => socket.destroy() }
}

/** Connections that ask for something and never read. */
export function openDeafReaders(port: number, path: string, count: number): Socket[] {
  return Array.from({ length: count }, () => {
    const socket = connect(port, '127.0.0.1')
    socket.pause()
    socket.on('error', () => {})
    socket.write(`GET ${path} HTTP/1.1\r\nHost: bench\r\n\r\n`)
    return socket
  })
}
