import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { PostgresCluster } from '../tools/postgres-cluster.ts'
import { atMost, never, quantile, some, type Figure } from './figures.ts'
import { startServer, type ServerProcess } from './server-process.ts'

/** A server that sleeps through stops, and one whose listening connection is cut at each. */
export async function twoServers(
  cluster: PostgresCluster,
  { pauseMs, cuts }: { readonly pauseMs: number; readonly cuts: number },
): Promise<readonly Figure[]> {
  const settings = { postgres: cluster.connectionString }
  const servers = await Promise.all([startServer(settings), startServer(settings)])
  const [one, two] = servers
  if (!one || !two) throw new Error('unreachable')
  try {
    return [
      ...(await pausedServer(one, two, pauseMs)),
      ...(await cutListener(cluster, one, two, cuts)),
    ]
  } finally {
    await Promise.all(servers.map((server) => server.kill()))
  }
}

async function pausedServer(
  one: ServerProcess,
  two: ServerProcess,
  pauseMs: number,
): Promise<readonly Figure[]> {
  const id = (await one.create('paused'))?.share?.id ?? ''
  const viewers = await Promise.all(Array.from({ length: 20 }, () => two.watch(id)))
  two.signal('SIGSTOP')
  const early = Array.from({ length: 5 }, () => two.read(id))
  await one.stop('paused')
  const late = Array.from({ length: 5 }, () => two.read(id))
  await wait(pauseMs)
  two.signal('SIGCONT')
  const reads = await Promise.all([...early, ...late])
  await Promise.all(viewers.map((viewer) => viewer.ended))
  const wrong = viewers.filter(({ types }) => types.join() !== 'connected,stopped,closed')
  return [
    never(
      'paused server: stale reads after it resumed',
      reads.filter((each) => each?.status !== 404).length,
    ),
    never('paused server: viewers told anything but the stop', wrong.length),
  ]
}

async function cutListener(
  cluster: PostgresCluster,
  one: ServerProcess,
  two: ServerProcess,
  cuts: number,
): Promise<readonly Figure[]> {
  const client = new pg.Client({ connectionString: cluster.connectionString })
  await client.connect()
  const closedMs: number[] = []
  let wrong = 0
  for (let round = 0; round < cuts; round += 1) {
    const id = (await one.create('cut'))?.share?.id ?? ''
    const viewers = await Promise.all(Array.from({ length: 10 }, () => two.watch(id)))
    await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'playthread listener'`,
    )
    await one.stop('cut')
    const began = performance.now()
    await Promise.all(viewers.map((viewer) => viewer.ended))
    closedMs.push(performance.now() - began)
    wrong += viewers.filter(({ types }) => !types.join().endsWith('stopped,closed')).length
  }
  await client.end()
  return [
    some('cut listening connection: times', cuts),
    never('cut listening connection: viewers not told of the stop', wrong),
    atMost(
      'cut listening connection: viewers closed, worst',
      quantile(closedMs, 1) / 1000,
      10,
      's',
    ),
  ]
}
