import pg from 'pg'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { startPostgres } from '../../testing/postgres.fixture.ts'
import { createPostgresNotifier, type PostgresNotifierOptions } from '../index.ts'

const postgres = startPostgres()

async function listenTo(connectionString: string, options: PostgresNotifierOptions = {}) {
  const notifier = createPostgresNotifier({
    connectionString,
    pingMs: 50,
    timeoutMs: 2000,
    ...options,
  })
  onTestFinished(() => notifier.close())
  const heard: string[] = []
  notifier.subscribe({
    changed: async (id) => void heard.push(id),
    missed: async () => void heard.push('missed'),
  })
  await notifier.listening
  return { notifier, heard }
}

async function query(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query(sql)
  await client.end()
}

const until = (check: () => void | Promise<void>) =>
  vi.waitFor(check, { timeout: 20_000, interval: 20 })

describe('PostgreSQL notifier', () => {
  test('a message reaches every process, its own at once and only once', async () => {
    const connectionString = await postgres.createDatabase()
    const one = await listenTo(connectionString)
    const two = await listenTo(connectionString)
    const other = await listenTo(connectionString, { channel: 'elsewhere' })
    const ids = ['c1', "c'2", 'c:3', '🌍'.repeat(256), 'c1']
    for (const id of ids) {
      const publish = one.notifier.publish(id)
      expect(one.heard.at(-1)).toBe(id)
      await publish
    }
    await until(() => expect(two.heard).toEqual(['missed', ...ids]))
    await two.notifier.publish('end')
    await until(() => expect(one.heard).toEqual(['missed', ...ids, 'end']))
    expect(other.heard).toEqual(['missed'])
  })

  test('what is announced while one batch is under way goes together, each once', async () => {
    const connectionString = await postgres.createDatabase()
    const one = await listenTo(connectionString)
    const two = await listenTo(connectionString)
    await Promise.all(
      Array.from({ length: 1000 }, (_, index) => one.notifier.publish(`c${index % 10}`)),
    )
    await one.notifier.publish('end')
    await until(() => expect(two.heard.at(-1)).toBe('end'))
    expect(new Set(two.heard).size).toBe(12)
    expect(two.heard.length).toBeLessThan(50)
  })

  test('security 37: a listening connection that is cut is replaced, and what it may have missed is looked at', async () => {
    const connectionString = await postgres.createDatabase()
    const one = await listenTo(connectionString)
    const errors: unknown[] = []
    const two = await listenTo(connectionString, { onError: (error) => errors.push(error) })
    for (let round = 2; round <= 4; round += 1) {
      await query(
        connectionString,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'playthread listener' AND datname = current_database()`,
      )
      await until(() => expect(two.heard).toHaveLength(round))
    }
    expect(two.heard).toEqual(['missed', 'missed', 'missed', 'missed'])
    expect(errors.length).toBeGreaterThanOrEqual(3)
    await until(async () => {
      await one.notifier.publish('c1')
      expect(two.heard).toContain('c1')
    })
  })

  test('security 37: a connection that is there but hears nothing is found out by its ping', async () => {
    const connectionString = await postgres.createDatabase()
    const errors: Error[] = []
    const two = await listenTo(connectionString, {
      timeoutMs: 300,
      onError: (error) => error instanceof Error && errors.push(error),
    })
    const client = new pg.Client({ connectionString })
    await client.connect()
    const { rows } = await client.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE application_name = 'playthread listener' AND datname = current_database()`,
    )
    await client.end()
    const pid = rows[0]?.pid ?? 0
    process.kill(pid, 'SIGSTOP')
    onTestFinished(() => void process.kill(pid, 'SIGCONT'))
    await until(() => expect(two.heard).toEqual(['missed', 'missed']))
    expect(errors.length).toBeGreaterThan(0)
  })

  test('while the database is away, telling fails and says so; then it listens again', async () => {
    const connectionString = await postgres.createDatabase()
    const one = await listenTo(connectionString)
    const two = await listenTo(connectionString)
    await postgres.cluster().stop('immediate')
    await expect(one.notifier.publish('c1')).rejects.toThrow(/terminat|ECONN/)
    // Those in its own process heard nevertheless.
    expect(one.heard).toContain('c1')
    await postgres.cluster().start()
    await until(() => expect(one.heard.at(-1)).toBe('missed'))
    // Nor is it lost to the others: told again, or covered by what they may have missed.
    await until(() => expect(two.heard.length).toBeGreaterThan(1))
    await one.notifier.publish('c2')
  })

  test('a channel that is no plain name is refused, and an id that is too long', async () => {
    expect(() => createPostgresNotifier({ channel: 'x; DROP TABLE y' })).toThrow('lower-case')
    const { notifier } = await listenTo(await postgres.createDatabase())
    await expect(notifier.publish('x'.repeat(8000))).rejects.toThrow('too long')
  })
})
