import { fork, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { conversationId } from './conversations.ts'

export interface Served {
  readonly port: number
  /** Resident memory after a collection, in bytes. */
  memory(): Promise<number>
  /** Changes the 20 kB conversation and says so. */
  change(): void
  close(): void
}

/** Starts `serve.ts` in a process of its own. */
export async function serve(who: 'ours' | 'bare', database = ''): Promise<Served> {
  const child = fork(path.join(import.meta.dirname, 'serve.ts'), [who, database], {
    execArgv: [
      '--conditions=@playthread/source',
      '--expose-gc',
      '--disable-warning=ExperimentalWarning',
    ],
  })
  const { port } = await nextMessage(child)
  if (port === undefined) throw new Error(`${who} did not start`)
  return {
    port,
    memory: async () => {
      child.send('memory')
      return (await nextMessage(child)).rss ?? NaN
    },
    change: () => void child.send('change'),
    close: () => void child.kill('SIGKILL'),
  }
}

interface Message {
  readonly port?: number
  readonly rss?: number
}

function nextMessage(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    child.once('message', (message: Message) => resolve(message))
    child.once('exit', (code) => reject(new Error(`the server ended (${code})`)))
  })
}

/** An owner's command as bytes on the wire. */
export function command(id: string, path: '' | '/stop'): string {
  return `POST /api/playthread/conversations/${id}/share${path} HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}`
}

export function get(target: string, ...headers: readonly string[]): string {
  return [`GET ${target} HTTP/1.1`, 'Host: bench', ...headers, '', ''].join('\r\n')
}

/** Shares the conversation of that size. Its public path. */
export async function share({ port }: Served, kB: number): Promise<string> {
  const url = `http://127.0.0.1:${port}/api/playthread/conversations/${conversationId(kB)}/share`
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(url, { method: 'POST', headers, body: '{}' })
  const { share: created }: { share: { id: string } } = await response.json()
  return `/api/playthread/public/${created.id}`
}

export async function stop({ port }: Served, kB: number): Promise<void> {
  const url = `http://127.0.0.1:${port}/api/playthread/conversations/${conversationId(kB)}/share/stop`
  const headers = { 'content-type': 'application/json' }
  await fetch(url, { method: 'POST', headers, body: '{}' })
}
