import type { ShareClient } from '../../chaos/client.ts'
import type { Operation } from './is-linearizable.ts'
import type { Answer, Call } from './share-model.ts'

export interface Recording {
  readonly clients: number
  readonly callsEach: number
  readonly seed: number
}

/** Many clients at one conversation at once, each with its own mix of calls, over several servers. */
export async function recordHistory(
  servers: readonly ShareClient[],
  conversationId: string,
  { clients, callsEach, seed }: Recording,
): Promise<readonly Operation[]> {
  const history: Operation[] = []
  const ids = new Set<string>()
  let clock = 0
  let state = seed
  // Any generator will do (this one is mulberry32); the seed makes a failure tell which mix it was.
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  let generation = 0

  function choose(): Call {
    const roll = random()
    if (roll < 0.25) return { op: 'create' }
    if (roll < 0.4)
      return { op: 'create', ifGeneration: Math.max(0, generation - (roll < 0.3 ? 1 : 0)) }
    if (roll < 0.65) return { op: 'stop' }
    if (roll < 0.7) return { op: 'reset' }
    return { op: 'read', id: [...ids][Math.floor(random() * ids.size)] ?? 'A'.repeat(22) }
  }

  async function run(server: ShareClient): Promise<void> {
    for (let count = 0; count < callsEach; count += 1) {
      const call = choose()
      const began = (clock += 1)
      const answer = known(await perform(server, conversationId, call))
      history.push({ call, answer, began, ended: answer ? (clock += 1) : Infinity })
      generation = Math.max(generation, answer?.share?.generation ?? 0)
      if (answer?.share) ids.add(answer.share.id)
    }
  }

  await Promise.all(
    Array.from({ length: clients }, (_, index) => run(servers[index % servers.length]!)),
  )
  return history
}

function perform(server: ShareClient, id: string, call: Call): Promise<Answer | undefined> {
  if (call.op === 'create') return server.create(id, call.ifGeneration)
  if (call.op === 'read') return server.read(call.id)
  return call.op === 'stop' ? server.stop(id) : server.reset(id)
}

/** 503: the server could not find out, so neither can we. */
function known(answer: Answer | undefined): Answer | undefined {
  return answer?.status === 503 ? undefined : answer
}
