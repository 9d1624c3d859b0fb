import { spawn } from 'node:child_process'
import path from 'node:path'
import type { Conversation, Share } from '@playthread/core'

export interface SharedLink {
  readonly conversationId: string
  readonly url: string
}

export interface Reader {
  readonly origin: string
  /** Shares a conversation of the test's own. */
  share(conversation: Conversation): Promise<SharedLink>
  stop(link: SharedLink): Promise<void>
  close(): Promise<void>
}

/** The public page and the real handler as a process of their own, over conversations a test brings. */
export async function startReader(port: number): Promise<Reader> {
  const main = path.join(import.meta.dirname, 'main.ts')
  const args = ['--conditions=@playthread/source', main, String(port)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  let output = ''
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('Reader:')) resolve()
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) => reject(new Error(`The reader ended with ${code}: ${output}`)))
  })
  const origin = `http://127.0.0.1:${port}`
  const post = async (route: string, body: unknown = {}): Promise<{ share: Share }> => {
    const headers = { 'content-type': 'application/json' }
    const url = `${origin}/conversations${route}`
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`${url} answered ${response.status}`)
    return response.json()
  }
  return {
    origin,
    async share(conversation) {
      const { share } = await post('', conversation)
      return { conversationId: share.conversationId, url: `${origin}/s/${share.id}` }
    },
    async stop({ conversationId }) {
      await post(`/${conversationId}`)
    },
    async close() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
