import { createParser } from 'eventsource-parser'

/** What a request came to. `undefined`: nothing came back, so nothing is known. */
export type Outcome = ShareAnswer | undefined

export interface ShareAnswer {
  readonly status: number
  readonly retryAfter: string | null
  readonly share?: { readonly id: string; readonly generation: number; readonly status: string }
}

export interface Viewer {
  /** The events so far; `closed` last. */
  readonly types: readonly string[]
  /** Resolves when the connection has ended. */
  readonly ended: Promise<void>
  readonly leave: () => void
}

export interface ShareClient {
  readonly origin: string
  readonly create: (conversationId: string, ifGeneration?: number) => Promise<Outcome>
  readonly stop: (conversationId: string) => Promise<Outcome>
  readonly reset: (conversationId: string) => Promise<Outcome>
  readonly read: (shareId: string) => Promise<Outcome>
  /** Changes the conversation at the host of this process; `quietly`: and tells nobody. */
  readonly change: (conversationId: string, how?: 'quietly' | 'told') => Promise<void>
  /** Resolves when it is connected; rejects when it is not let in. */
  readonly watch: (shareId: string) => Promise<Viewer>
}

export function createClient(origin: string): ShareClient {
  const base = `${origin}/api/playthread`

  async function send(path: string, init?: RequestInit): Promise<Outcome> {
    try {
      const response = await fetch(base + path, init)
      const text = await response.text()
      const answer = { status: response.status, retryAfter: response.headers.get('retry-after') }
      const owned = init?.method === 'POST' && response.ok
      return owned ? { ...answer, share: JSON.parse(text).share } : answer
    } catch {
      return undefined
    }
  }
  const command = (path: string, body: object) =>
    send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })

  return {
    origin,
    create: (id, ifGeneration) =>
      command(`/conversations/${id}/share`, ifGeneration === undefined ? {} : { ifGeneration }),
    stop: (id) => command(`/conversations/${id}/share/stop`, {}),
    reset: (id) => command(`/conversations/${id}/share/reset`, {}),
    read: (shareId) => send(`/public/${shareId}`),
    change: async (id, how) => void (await fetch(`${origin}/change/${id}?${how ?? ''}`)),
    watch: (shareId) => watch(`${base}/public/${shareId}/events`),
  }
}

async function watch(url: string): Promise<Viewer> {
  const controller = new AbortController()
  const response = await fetch(url, { signal: controller.signal })
  if (response.status !== 200 || !response.body) throw new Error(`not let in: ${response.status}`)
  const types: string[] = []
  const { promise: connected, resolve: isConnected } = Promise.withResolvers<void>()
  const parser = createParser({
    onEvent: ({ event = '' }) => {
      types.push(event)
      isConnected()
    },
  })
  const decoder = new TextDecoder()
  const follow = async (body: ReadableStream<Uint8Array>) => {
    try {
      for await (const chunk of body) parser.feed(decoder.decode(chunk, { stream: true }))
    } catch {
      types.push('broken')
    }
    types.push('closed')
    isConnected()
  }
  const ended = follow(response.body)
  await connected
  return { types, ended, leave: () => controller.abort() }
}
