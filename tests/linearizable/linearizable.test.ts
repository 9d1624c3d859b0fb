import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startServer } from '../../chaos/server-process.ts'
import type { ServerSettings } from '../../chaos/server-settings.ts'
import { createPostgresCluster } from '../../tools/postgres-cluster.ts'
import { isLinearizable } from './is-linearizable.ts'
import { recordHistory } from './record-history.ts'

const rounds = 8

async function sqlite(): Promise<ServerSettings> {
  const directory = mkdtempSync(path.join(tmpdir(), 'playthread-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return { sqlite: path.join(directory, 'shares.db') }
}

async function postgres(): Promise<ServerSettings> {
  const cluster = await createPostgresCluster({ fsync: 'off' })
  onTestFinished(() => cluster.close())
  return { postgres: cluster.connectionString }
}

test.each([
  ['SQLite', sqlite],
  ['PostgreSQL', postgres],
])(
  'security 8: what 16 clients of two processes see is one record after all, on %s',
  async (_name, settings) => {
    const given = await settings()
    const servers = await Promise.all([startServer(given), startServer(given)])
    onTestFinished(async () => {
      await Promise.all(servers.map((server) => server.kill()))
    })
    for (let seed = 1; seed <= rounds; seed += 1) {
      const history = await recordHistory(servers, `c${seed}`, { clients: 16, callsEach: 10, seed })
      const answered = history.filter(({ answer }) => answer)
      expect(answered.length).toBeGreaterThan(history.length / 2)
      expect(isLinearizable(history), `the mix of seed ${seed}`).toBe(true)
    }
  },
  300_000,
)

test.each([
  ['SQLite', sqlite],
  ['PostgreSQL', postgres],
])(
  'security 9: 64 creates at once through two processes give one row, on %s',
  async (_name, settings) => {
    const given = await settings()
    const servers = await Promise.all([startServer(given), startServer(given)])
    onTestFinished(async () => {
      await Promise.all(servers.map((server) => server.kill()))
    })
    const create = async (index: number) => servers[index % 2]?.create('c1', 0)
    const answers = await Promise.all(Array.from({ length: 64 }, (_, index) => create(index)))
    const created = answers.filter((answer) => answer?.status === 200)
    expect(created.length).toBeGreaterThan(0)
    expect(new Set(created.map((answer) => JSON.stringify(answer?.share))).size).toBe(1)
    for (const answer of answers) expect([200, 503]).toContain(answer?.status)
  },
  300_000,
)
