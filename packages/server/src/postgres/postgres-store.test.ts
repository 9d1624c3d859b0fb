import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { describeShareStore } from '../testing/describe-share-store.fixture.ts'
import { startPostgres } from '../testing/postgres.fixture.ts'
import { createPostgresStore } from './index.ts'

const postgres = startPostgres()

async function open(connectionString: string) {
  const store = await createPostgresStore({ connectionString })
  onTestFinished(() => store.close())
  return store
}

describeShareStore('PostgreSQL, two pools', async () => {
  const connectionString = await postgres.createDatabase()
  const another = () => createPostgresStore({ connectionString })
  return { store: await another(), another }
})

const share = {
  conversationId: 'c1',
  ownerId: 'ada',
  id: 'id-1',
  activeSince: '2026-01-01T00:00:00.000Z',
}

async function query(connectionString: string, sql: string) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

describe('PostgreSQL store', () => {
  test('security 37: twenty starters at once migrate once', async () => {
    const connectionString = await postgres.createDatabase()
    const starters = Array.from({ length: 20 }, () =>
      createPostgresStore({ connectionString, maxConnections: 1 }),
    )
    const stores = await Promise.all(starters)
    expect(await query(connectionString, 'SELECT version FROM playthread_migrations')).toEqual([
      { version: 1 },
    ])
    await stores[0]?.create(share)
    expect(await stores[19]?.findActive('id-1')).toEqual({ conversationId: 'c1' })
    await Promise.all(stores.map((store) => store.close()))
  })

  test('security 37: after a crash of the database the same store serves again; before, only `unavailable`', async () => {
    const store = await open(await postgres.createDatabase())
    await store.create(share)
    await store.create({ ...share, conversationId: 'c2', id: 'id-2' })
    await store.stop('c2')
    await postgres.cluster().stop('immediate')
    const calls = [store.findActive('id-1'), store.stop('c1'), store.create(share)]
    for (const call of calls) {
      await expect(call).rejects.toMatchObject({ code: 'unavailable', retryAfterMs: 1000 })
    }
    await postgres.cluster().start()
    expect(await store.findActive('id-1')).toEqual({ conversationId: 'c1' })
    expect(await store.findActive('id-2')).toBeNull()
    expect(await store.stop('c1')).toMatchObject({ status: 'stopped' })
  })

  test('security 37: connections cut under load cost those requests alone', async () => {
    const connectionString = await postgres.createDatabase()
    const store = await open(connectionString)
    await store.create(share)
    let isOver = false
    const failures: unknown[] = []
    const reader = async () => {
      while (!isOver) {
        try {
          expect(await store.findActive('id-1')).toEqual({ conversationId: 'c1' })
        } catch (error) {
          failures.push(error)
        }
      }
    }
    const readers = [reader(), reader(), reader(), reader()]
    for (let round = 0; round < 5; round += 1) {
      await wait(10)
      await query(
        connectionString,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'playthread' AND datname = current_database()`,
      )
    }
    isOver = true
    await Promise.all(readers)
    for (const failure of failures) expect(failure).toMatchObject({ code: 'unavailable' })
    expect(await store.findActive('id-1')).toEqual({ conversationId: 'c1' })
  })

  test('security 8: a create that saw a generation cannot bring back what is deleted meanwhile', async () => {
    const connectionString = await postgres.createDatabase()
    const store = await open(connectionString)
    await store.create(share)
    await store.stop('c1')
    const deleting = new pg.Client({ connectionString })
    await deleting.connect()
    await deleting.query('BEGIN')
    await deleting.query(`DELETE FROM playthread_shares WHERE conversation_id = 'c1'`)
    // Waits for the row, and finds that it is gone.
    const create = store.create({ ...share, id: 'id-9', ifGeneration: 2 })
    await wait(50)
    await deleting.query('COMMIT')
    await deleting.end()
    expect(await create).toBeNull()
    expect(await store.findByConversation('c1')).toBeNull()
  })

  test('security 6: what is acknowledged is on the disk, even where the server’s default is otherwise', async () => {
    const connectionString = await postgres.createDatabase()
    const name = connectionString.split('/').at(-1)
    await query(connectionString, `ALTER DATABASE ${name} SET synchronous_commit = off`)
    const store = await open(connectionString)
    await store.create(share)
    // A commit that did not wait would leave its end of the log unflushed.
    expect(
      await query(
        connectionString,
        'SELECT pg_current_wal_flush_lsn() >= pg_current_wal_insert_lsn() AS flushed',
      ),
    ).toEqual([{ flushed: true }])
  })

  test('refuses a database of a newer version, and says so', async () => {
    const connectionString = await postgres.createDatabase()
    await open(connectionString)
    await query(connectionString, 'INSERT INTO playthread_migrations (version) VALUES (999)')
    await expect(createPostgresStore({ connectionString })).rejects.toThrow('newer version')
  })

  test('a host that is not there is an error at the start', async () => {
    const connectionString = 'postgres://nobody@127.0.0.1:1/none'
    await expect(createPostgresStore({ connectionString })).rejects.toThrow('ECONNREFUSED')
  })

  test('a store that was closed is `unavailable`', async () => {
    const store = await open(await postgres.createDatabase())
    await store.close()
    await expect(store.findActive('id-1')).rejects.toMatchObject({ code: 'unavailable' })
  })
})
