/** A part of a large conversation, not yet validated. */
export interface Page {
  readonly messages: readonly unknown[]
  readonly resources: readonly unknown[]
}

/**
 * The pages of the conversations that someone is subscribed to. A page's id names its content, so
 * a conversation that grows is read again from its frame alone.
 */
export interface KeptPages {
  /** Keeps this link's pages until the result is called as often as this. */
  keep(shareId: string): () => void
  get(shareId: string): ReadonlyMap<string, Page>
  /** Replaces what is kept, if anyone is subscribed. */
  set(shareId: string, pages: ReadonlyMap<string, Page>): void
  /** The link is not public any more: neither is what came through it. */
  forget(shareId: string): void
}

const none: ReadonlyMap<string, Page> = new Map()

export function createKeptPages(): KeptPages {
  const keepers = new Map<string, number>()
  const kept = new Map<string, ReadonlyMap<string, Page>>()

  return {
    keep: (shareId) => {
      keepers.set(shareId, (keepers.get(shareId) ?? 0) + 1)
      let isKeeping = true
      return () => {
        if (!isKeeping) return
        isKeeping = false
        const left = (keepers.get(shareId) ?? 0) - 1
        if (left > 0) return void keepers.set(shareId, left)
        keepers.delete(shareId)
        kept.delete(shareId)
      }
    },
    get: (shareId) => kept.get(shareId) ?? none,
    set: (shareId, pages) => {
      if (keepers.has(shareId)) kept.set(shareId, pages)
    },
    forget: (shareId) => {
      kept.delete(shareId)
    },
  }
}
