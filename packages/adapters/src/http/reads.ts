/** What each link's reader last got, so that a subscription knows whether that is still current. */
export interface Reads {
  /** Notes a read; call the result with its ETag when it is done. */
  begin(shareId: string): (etag?: string | null) => void
  isReading(shareId: string): boolean
  /** The revision of the last finished read. */
  revisionOf(shareId: string): string | undefined
}

const remembered = 100

export function createReads(): Reads {
  const revisions = new Map<string, string>()
  const reading = new Map<string, number>()

  function count(shareId: string, by: number): void {
    const total = (reading.get(shareId) ?? 0) + by
    if (total > 0) reading.set(shareId, total)
    else reading.delete(shareId)
  }

  return {
    begin: (shareId) => {
      count(shareId, 1)
      return (etag) => {
        count(shareId, -1)
        revisions.delete(shareId)
        // Weak where the answer came compressed: the content is the same.
        const revision = /^(?:W\/)?"([\w-]+)"$/.exec(etag ?? '')?.[1]
        if (revision === undefined) return
        revisions.set(shareId, revision)
        const oldest = revisions.keys().next().value
        if (revisions.size > remembered && oldest !== undefined) revisions.delete(oldest)
      }
    },
    isReading: (shareId) => reading.has(shareId),
    revisionOf: (shareId) => revisions.get(shareId),
  }
}
