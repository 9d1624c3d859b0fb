import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { startServer, type ServerProcess } from '../chaos/server-process.ts'
import { createPostgresCluster, type PostgresCluster } from '../tools/postgres-cluster.ts'

let cluster: PostgresCluster
let one: ServerProcess
let two: ServerProcess

beforeAll(async () => {
  cluster = await createPostgresCluster({ fsync: 'off' })
  // So seldom a look without being told that whoever closes in time was told.
  const settings = { postgres: cluster.connectionString, recheckMs: 600_000 }
  ;[one, two] = await Promise.all([startServer(settings), startServer(settings)])
}, 300_000)

afterAll(async () => {
  await Promise.all([one?.kill(), two?.kill()])
  await cluster?.close()
})

async function share(conversationId: string): Promise<string> {
  const answer = await one.create(conversationId)
  return answer?.share?.id ?? ''
}

async function watchAll(id: string, server: ServerProcess, count = 10) {
  const viewers = await Promise.all(Array.from({ length: count }, () => server.watch(id)))
  onTestFinished(() => viewers.forEach((viewer) => viewer.leave()))
  return viewers
}

describe('two server processes on one PostgreSQL', () => {
  test('both started at once on an empty database, and serve the same link', async () => {
    const id = await share('both')
    expect(await one.read(id)).toMatchObject({ status: 200 })
    expect(await two.read(id)).toMatchObject({ status: 200 })
    expect((await two.create('both'))?.share?.id).toBe(id)
  })

  test('security 6: a stop through one closes the viewers of the other; nothing comes after it', async () => {
    const id = await share('stop')
    const viewers = [...(await watchAll(id, one)), ...(await watchAll(id, two))]
    expect(await one.stop('stop')).toMatchObject({ status: 200 })
    expect(await two.read(id)).toMatchObject({ status: 404 })
    await Promise.all(viewers.map((viewer) => viewer.ended))
    for (const viewer of viewers) expect(viewer.types).toEqual(['connected', 'stopped', 'closed'])
  })

  test('a change through one is told by the other', async () => {
    const id = await share('change')
    const [viewer] = await watchAll(id, two, 1)
    // The hosts of two processes read one database; these two have a number each.
    await two.change('change', 'quietly')
    await one.change('change')
    await expect.poll(() => viewer?.types).toEqual(['connected', 'changed'])
  })

  test('security 6: a process that slept through a stop serves nothing stale when it wakes', async () => {
    const id = await share('sleep')
    const viewers = await watchAll(id, two)
    two.signal('SIGSTOP')
    onTestFinished(() => two.signal('SIGCONT'))
    // Asked while it sleeps: answered when it wakes.
    const early = [two.read(id), two.read(id)]
    expect(await one.stop('sleep')).toMatchObject({ status: 200 })
    const late = [two.read(id), two.read(id)]
    await wait(500)
    two.signal('SIGCONT')
    for (const read of [...early, ...late]) expect(await read).toMatchObject({ status: 404 })
    await Promise.all(viewers.map((viewer) => viewer.ended))
    for (const viewer of viewers) expect(viewer.types).toEqual(['connected', 'stopped', 'closed'])
  })

  test('security 37: a stop while the other’s listening connection is broken is found when it listens again', async () => {
    const id = await share('deaf')
    const viewers = await watchAll(id, two)
    const client = new pg.Client({ connectionString: cluster.connectionString })
    await client.connect()
    await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'playthread listener'`,
    )
    await client.end()
    expect(await one.stop('deaf')).toMatchObject({ status: 200 })
    await Promise.all(viewers.map((viewer) => viewer.ended))
    for (const viewer of viewers) expect(viewer.types).toEqual(['connected', 'stopped', 'closed'])
  })

  test('security 8: creates and stops through both at once end as the last one acknowledged', async () => {
    for (let round = 0; round < 20; round += 1) {
      const servers = round % 2 ? [one, two] : [two, one]
      await Promise.all(servers.flatMap((server) => [server.create('race'), server.stop('race')]))
      const stopped = await servers[0]?.stop('race')
      expect(await servers[1]?.read(stopped?.share?.id ?? '')).toMatchObject({ status: 404 })
      const created = await servers[1]?.create('race')
      expect(created?.share?.id).toBe(stopped?.share?.id)
      expect(await servers[0]?.read(created?.share?.id ?? '')).toMatchObject({ status: 200 })
    }
  })
})
