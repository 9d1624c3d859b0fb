import { setTimeout as wait } from 'node:timers/promises'
import { createHttpAdapter } from '@playthread/adapters/http'
import type { PostgresCluster } from '../tools/postgres-cluster.ts'
import type { Outcome } from './client.ts'
import { atMost, never, some, type Figure } from './figures.ts'
import { createLedger } from './ledger.ts'
import { startServer, type ServerProcess } from './server-process.ts'

const workers = 4
const viewersEach = 5

/** The database breaks off and comes back, under load, with two servers on it that stay up. */
export async function postgresRestarts(
  cluster: PostgresCluster,
  restarts: number,
): Promise<readonly Figure[]> {
  const settings = { postgres: cluster.connectionString }
  const servers = await Promise.all([startServer(settings), startServer(settings)])
  const [first] = servers
  if (!first) throw new Error('unreachable')
  let others = 0
  let refused = 0
  const judge = (outcome: Outcome) => {
    if (outcome?.status === 503 && outcome.retryAfter !== null) refused += 1
    else if (outcome?.status !== 200) others += 1
  }
  const ledger = createLedger(workers, judge)
  const watched = (await first.create('watched'))?.share?.id ?? ''
  let isOver = false
  const read = async (server: ServerProcess) => {
    while (!isOver) judge(await server.read(watched))
  }
  const viewers = servers.flatMap((server) =>
    Array.from({ length: viewersEach }, () => watchPatiently(server, watched)),
  )
  const load = [
    ...servers.flatMap((server) => [read(server), read(server)]),
    ...Array.from({ length: workers }, (_, worker) =>
      ledger.work(servers[worker % 2] ?? first, worker, () => isOver),
    ),
  ]
  await Promise.all(viewers.map((viewer) => viewer.connected))
  let servingMs = 0
  let resyncMs = 0
  try {
    for (let round = 0; round < restarts; round += 1) {
      await wait(300)
      await cluster.stop('immediate')
      await wait(200)
      await cluster.start()
      const began = performance.now()
      await Promise.all(servers.map((server) => untilServing(server, watched)))
      servingMs = Math.max(servingMs, performance.now() - began)
      // Changed where the host keeps it, and told through one of the two.
      const told = viewers.map((viewer) => viewer.nextChange())
      await Promise.all(servers.map((server) => server.change('watched', 'quietly')))
      await first.change('watched', 'told')
      await withinAMinute(Promise.all(told), 'a viewer was not told of a change')
      resyncMs = Math.max(resyncMs, performance.now() - began)
    }
  } finally {
    isOver = true
    await Promise.all(load)
    for (const viewer of viewers) viewer.leave()
  }
  await ledger.check(first)
  await Promise.all(servers.map((server) => server.kill()))
  return [
    some('PostgreSQL restarts', restarts),
    some('PostgreSQL restarts: acknowledged creates and stops', ledger.acknowledged()),
    some('PostgreSQL restarts: requests told to come back (503, Retry-After)', refused),
    never('PostgreSQL restarts: any other failure', others),
    never('PostgreSQL restarts: acknowledged creates lost', ledger.lostCreates()),
    never('PostgreSQL restarts: acknowledged stops lost', ledger.lostStops()),
    never('PostgreSQL restarts: links that changed', ledger.changedIds()),
    atMost('PostgreSQL restarts: serving again after, worst', servingMs / 1000, 5, 's'),
    atMost(
      'PostgreSQL restarts: every viewer told of a change after, worst',
      resyncMs / 1000,
      10,
      's',
    ),
  ]
}

async function withinAMinute(work: Promise<unknown>, otherwise: string): Promise<void> {
  const controller = new AbortController()
  const late = wait(60_000, 'late', { signal: controller.signal })
  const first = await Promise.race([work, late])
  controller.abort()
  late.catch(() => {})
  if (first === 'late') throw new Error(`PostgreSQL restarts: ${otherwise} within a minute.`)
}

async function untilServing(server: ServerProcess, shareId: string): Promise<void> {
  while ((await server.read(shareId))?.status !== 200) await wait(20)
}

/** A viewer's page: it comes back by itself, and hears on return what it missed. */
function watchPatiently(server: ServerProcess, shareId: string) {
  const adapter = createHttpAdapter({ baseUrl: `${server.origin}/api/playthread` })
  let heard = () => {}
  let isConnected = () => {}
  const connected = new Promise<void>((resolve) => {
    isConnected = resolve
  })
  const leave = adapter.subscribe(shareId, ({ type }) => {
    if (type === 'connected') isConnected()
    if (type === 'changed') heard()
  })
  return {
    leave,
    connected,
    nextChange: () =>
      new Promise<void>((resolve) => {
        heard = resolve
      }),
  }
}
