import type { Outcome, ShareClient } from './client.ts'

/** What this process, which nobody kills, was told about one conversation's link. */
interface Entry {
  readonly conversationId: string
  id: string | undefined
  state: 'active' | 'stopped'
  /** A command was sent and nothing came back: either state is right, until one is seen. */
  isUnsure: boolean
}

export interface Ledger {
  readonly acknowledged: () => number
  readonly lostCreates: () => number
  readonly lostStops: () => number
  readonly changedIds: () => number
  /** Creates and stops links of its own until a request gets no answer or `isOver`. */
  readonly work: (server: ShareClient, worker: number, isOver: () => boolean) => Promise<void>
  /** Compares every link with what was acknowledged. */
  readonly check: (server: ShareClient) => Promise<void>
}

const perWorker = 5

/** The acknowledgements of a server that is being killed. `onAnswer` sees every answer. */
export function createLedger(
  workers: number,
  onAnswer: (outcome: Outcome) => void = () => {},
): Ledger {
  const entries = Array.from({ length: workers * perWorker }, (_, index): Entry => ({
    conversationId: `c${index}`,
    id: undefined,
    state: 'stopped',
    isUnsure: false,
  }))
  const counts = { acknowledged: 0, lostCreates: 0, lostStops: 0, changedIds: 0 }

  async function toggle(server: ShareClient, entry: Entry): Promise<boolean> {
    const wanted = entry.state === 'active' ? 'stopped' : 'active'
    const { conversationId } = entry
    entry.isUnsure = true
    const outcome = await (wanted === 'active'
      ? server.create(conversationId)
      : server.stop(conversationId))
    onAnswer(outcome)
    if (outcome?.status !== 200 || !outcome.share) return outcome !== undefined
    counts.acknowledged += 1
    if (entry.id !== undefined && entry.id !== outcome.share.id) counts.changedIds += 1
    Object.assign(entry, { id: outcome.share.id, state: wanted, isUnsure: false })
    return true
  }

  async function compare(server: ShareClient, entry: Entry): Promise<void> {
    if (entry.id === undefined) return
    const outcome = await server.read(entry.id)
    if (outcome?.status !== 200 && outcome?.status !== 404) throw new Error('not serving yet')
    const seen = outcome.status === 200 ? 'active' : 'stopped'
    if (!entry.isUnsure && seen !== entry.state) {
      if (entry.state === 'active') counts.lostCreates += 1
      else counts.lostStops += 1
    }
    Object.assign(entry, { state: seen, isUnsure: false })
  }

  return {
    acknowledged: () => counts.acknowledged,
    lostCreates: () => counts.lostCreates,
    lostStops: () => counts.lostStops,
    changedIds: () => counts.changedIds,
    work: async (server, worker, isOver) => {
      const own = entries.slice(worker * perWorker, (worker + 1) * perWorker)
      for (let turn = 0; !isOver(); turn += 1) {
        const entry = own[turn % perWorker]
        if (!entry || !(await toggle(server, entry))) return
      }
    },
    check: async (server) => {
      await Promise.all(entries.map((entry) => compare(server, entry)))
    },
  }
}
