export interface StreamCaps {
  /** Counts one stream in. `full`: who has too many. */
  enter(client: string | undefined, shareId: string): (() => void) | { full: 'client' | 'server' }
}

export interface StreamCapsOptions {
  readonly streamsPerClient: number
  readonly streamsPerShare: number
  readonly streams: number
}

/** How many streams each client, each link and the whole process hold open. */
export function createStreamCaps(options: StreamCapsOptions): StreamCaps {
  const clients = new Map<string, number>()
  const shares = new Map<string, number>()
  let total = 0

  return {
    enter: (client, shareId) => {
      if (client !== undefined && (clients.get(client) ?? 0) >= options.streamsPerClient)
        return { full: 'client' }
      if (total >= options.streams || (shares.get(shareId) ?? 0) >= options.streamsPerShare)
        return { full: 'server' }
      total += 1
      add(shares, shareId, 1)
      if (client !== undefined) add(clients, client, 1)
      let isIn = true
      return () => {
        if (!isIn) return
        isIn = false
        total -= 1
        add(shares, shareId, -1)
        if (client !== undefined) add(clients, client, -1)
      }
    },
  }
}

function add(counts: Map<string, number>, key: string, by: number): void {
  const count = (counts.get(key) ?? 0) + by
  if (count > 0) counts.set(key, count)
  else counts.delete(key)
}
