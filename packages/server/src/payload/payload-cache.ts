import type { PublicPayload } from './build-payload.ts'

export interface PayloadCache {
  /**
   * The payload of a link at this revision: kept, being made by someone else right now, or made.
   * `make` says whether its result may be kept.
   */
  load(key: CacheKey, make: () => Promise<Made>): Promise<PublicPayload | null>
  /** What this link showed last, if that is kept. */
  latest(shareId: string): PublicPayload | undefined
  /** Keeps what a link shows now, under no revision. */
  settle(link: Link, payload: PublicPayload): void
  /** The conversation changed, or a link to it. What is being made is not kept either. */
  forget(conversationId: string): void
  readonly heldBytes: number
}

export interface Link {
  readonly conversationId: string
  readonly shareId: string
}

export interface CacheKey extends Link {
  /** As the host names it. */
  readonly revision: string
}

export interface Made {
  readonly payload: PublicPayload | null
  readonly isKept: boolean
}

interface Entry {
  readonly conversationId: string
  readonly revision: string
  making: Promise<PublicPayload | null>
  payload?: PublicPayload
  countedBytes: number
}

/**
 * The newest payload of each link, the one unused for longest dropped first.
 *
 * It never decides what may be shown: whoever asks has just seen that the link is active, and has
 * just been told the revision by the host.
 */
export function createPayloadCache(maxBytes: number): PayloadCache {
  const entries = new Map<string, Entry>()
  const links = new Map<string, Set<string>>()
  let heldBytes = 0

  function drop(shareId: string): void {
    const entry = entries.get(shareId)
    if (!entry) return
    entries.delete(shareId)
    heldBytes -= entry.countedBytes
    const others = links.get(entry.conversationId)
    others?.delete(shareId)
    if (others?.size === 0) links.delete(entry.conversationId)
  }

  function add(shareId: string, entry: Entry): void {
    drop(shareId)
    entries.set(shareId, entry)
    const others = links.get(entry.conversationId) ?? new Set()
    links.set(entry.conversationId, others.add(shareId))
  }

  /** Compressed forms come later, so each use counts again. */
  function touch(shareId: string, entry: Entry): void {
    const bytes = entry.payload?.heldBytes() ?? 0
    heldBytes += bytes - entry.countedBytes
    entry.countedBytes = bytes
    // A Map iterates by insertion, so it is our LRU.
    entries.delete(shareId)
    entries.set(shareId, entry)
    while (heldBytes > maxBytes) {
      const oldest = entries.keys().next().value
      if (oldest === undefined) return
      drop(oldest)
    }
  }

  async function make(shareId: string, entry: Entry, run: () => Promise<Made>) {
    // Not so when it was forgotten, or overtaken by a newer revision, while it was made.
    const isCurrent = () => entries.get(shareId) === entry
    try {
      const { payload, isKept } = await run()
      if (!isCurrent()) return payload
      if (!payload || !isKept) drop(shareId)
      else {
        entry.payload = payload
        touch(shareId, entry)
      }
      return payload
    } catch (error) {
      if (isCurrent()) drop(shareId)
      throw error
    }
  }

  return {
    load: async ({ conversationId, shareId, revision }, run) => {
      const known = entries.get(shareId)
      if (known?.revision === revision && known.conversationId === conversationId) {
        if (known.payload) touch(shareId, known)
        return known.making
      }
      const entry = create(conversationId, revision)
      add(shareId, entry)
      entry.making = make(shareId, entry, run)
      return entry.making
    },
    latest: (shareId) => entries.get(shareId)?.payload,
    settle: ({ conversationId, shareId }, payload) => {
      const known = entries.get(shareId)
      if (known?.payload === payload) return touch(shareId, known)
      const entry = create(conversationId, '')
      entry.payload = payload
      add(shareId, entry)
      touch(shareId, entry)
    },
    forget: (conversationId) => {
      for (const shareId of links.get(conversationId) ?? []) drop(shareId)
    },
    get heldBytes() {
      return heldBytes
    },
  }
}

function create(conversationId: string, revision: string): Entry {
  return { conversationId, revision, countedBytes: 0, making: Promise.resolve(null) }
}
