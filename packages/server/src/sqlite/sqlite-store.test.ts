import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'
import { describeShareStore } from '../testing/describe-share-store.fixture.ts'
import { createTemporaryDirectory } from '../testing/temporary-directory.fixture.ts'
import { createSqliteStore } from './index.ts'

const run = promisify(execFile)

describeShareStore('SQLite in memory', () => ({ store: createSqliteStore({ path: ':memory:' }) }))

describeShareStore('SQLite in a file, two connections', () => {
  const directory = createTemporaryDirectory()
  const open = () => createSqliteStore({ path: path.join(directory.path, 'shares.db') })
  return { store: open(), another: open, close: directory.remove }
})

const share = {
  conversationId: 'c1',
  ownerId: 'ada',
  id: 'id-1',
  activeSince: '2026-01-01T00:00:00.000Z',
}

function temporaryFile(): string {
  const directory = createTemporaryDirectory()
  onTestFinished(directory.remove)
  return path.join(directory.path, 'shares.db')
}

describe('SQLite store', () => {
  test('security 8, 9: two processes that create and stop at once agree on one row', async () => {
    const file = temporaryFile()
    const worker = path.join(import.meta.dirname, 'sqlite-worker.fixture.ts')
    const spawn = (name: string) =>
      run(process.execPath, ['--conditions=@playthread/source', worker, file, name, '100'])
    const [one, two] = await Promise.all([spawn('one'), spawn('two')])
    const ids = [...JSON.parse(one.stdout), ...JSON.parse(two.stdout)]
    expect(new Set(ids).size).toBe(1)
    const store = createSqliteStore({ path: file })
    const record = await store.findByConversation('c1')
    expect(record).toMatchObject({ id: ids[0], status: 'stopped' })
    // Each process stopped last at some point, so no more than 200 pairs and no fewer than 100.
    expect(record?.generation).toBeGreaterThanOrEqual(200)
    expect(record?.generation).toBeLessThanOrEqual(400)
    expect((record?.generation ?? 1) % 2).toBe(0)
    await store.close()
  }, 30_000)

  test('a restart keeps everything', async () => {
    const file = temporaryFile()
    const before = createSqliteStore({ path: file })
    const created = await before.create(share)
    await before.close()
    const after = createSqliteStore({ path: file })
    expect(await after.findByConversation('c1')).toEqual(created)
    await after.stop('c1')
    await after.close()
    const again = createSqliteStore({ path: file })
    expect(await again.findActive('id-1')).toBeNull()
    expect(await again.create(share)).toMatchObject({ id: 'id-1', generation: 3 })
    await again.close()
  })

  test('security 36: writes ahead', async () => {
    const file = temporaryFile()
    const store = createSqliteStore({ path: file })
    await store.create(share)
    const database = new DatabaseSync(file)
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
    database.close()
    await store.close()
  })

  test('security 36: refuses a file that is no database', () => {
    const file = temporaryFile()
    writeFileSync(file, 'not a database, but long enough to have a header of some kind'.repeat(50))
    expect(() => createSqliteStore({ path: file })).toThrow('file is not a database')
  })

  test('security 36: refuses a damaged database', async () => {
    const file = temporaryFile()
    const store = createSqliteStore({ path: file })
    for (let index = 0; index < 500; index += 1) {
      await store.create({ ...share, conversationId: `c${index}`, id: `id-${index}` })
    }
    await store.close()
    const bytes = readFileSync(file)
    bytes.fill(0xa5, 3 * 4096, 8 * 4096)
    writeFileSync(file, bytes)
    expect(() => createSqliteStore({ path: file })).toThrow(/damaged|malformed/)
  })

  test('refuses a database of a newer version, and says so', async () => {
    const file = temporaryFile()
    await createSqliteStore({ path: file }).close()
    const database = new DatabaseSync(file)
    database.exec('INSERT INTO playthread_migrations (version) VALUES (999)')
    database.close()
    expect(() => createSqliteStore({ path: file })).toThrow('newer version')
  })

  test('a database that cannot answer is `unavailable`, never a wrong answer', async () => {
    const store = createSqliteStore({ path: ':memory:' })
    await store.close()
    await expect(store.findActive('id-1')).rejects.toMatchObject({ code: 'unavailable' })
    await expect(store.stop('c1')).rejects.toMatchObject({ code: 'unavailable' })
  })

  test('a write that cannot happen now is `unavailable`; reads go on', async () => {
    const file = temporaryFile()
    const store = createSqliteStore({ path: file, busyTimeoutMs: 10 })
    await store.create(share)
    const writer = new DatabaseSync(file)
    writer.exec('BEGIN IMMEDIATE')
    await expect(store.stop('c1')).rejects.toMatchObject({ code: 'unavailable' })
    expect(await store.findActive('id-1')).toEqual({ conversationId: 'c1' })
    writer.exec('ROLLBACK')
    writer.close()
    expect(await store.stop('c1')).toMatchObject({ status: 'stopped' })
    await store.close()
  })
})
