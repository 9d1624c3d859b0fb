import path from 'node:path'
import type { PostgresCluster } from '../tools/postgres-cluster.ts'
import type { Figure } from './figures.ts'
import { fullDisk } from './full-disk.ts'
import { killLoop } from './kill-loop.ts'
import { postgresRestarts } from './postgres-restarts.ts'
import { slowReaders } from './slow-readers.ts'
import { withTemporaryDirectory } from './temporary-directory.ts'
import { twoServers } from './two-servers.ts'

export interface Plan {
  readonly kills: number
  readonly postgresKills: number
  readonly restarts: number
  readonly pauseMs: number
  readonly cuts: number
  readonly slowReaders: number
}

export const full: Plan = {
  kills: 50,
  postgresKills: 10,
  restarts: 5,
  pauseMs: 30_000,
  cuts: 10,
  slowReaders: 500,
}

export const short: Plan = {
  kills: 2,
  postgresKills: 1,
  restarts: 1,
  pauseMs: 500,
  cuts: 1,
  slowReaders: 30,
}

/** One after another, so that each has the machine to itself. */
export async function chaos(
  cluster: PostgresCluster,
  plan: Plan,
  onStep: (name: string) => void,
): Promise<readonly Figure[]> {
  const postgres = { postgres: cluster.connectionString }
  const steps: readonly (readonly [string, () => Promise<readonly Figure[]>])[] = [
    ['kill -9, SQLite', () => killSqlite(plan.kills)],
    ['kill -9, PostgreSQL', () => killLoop('kill -9, PostgreSQL', postgres, plan.postgresKills)],
    ['PostgreSQL restarts', () => postgresRestarts(cluster, plan.restarts)],
    ['a paused server, a cut listening connection', () => twoServers(cluster, plan)],
    ['full disk', fullDisk],
    ['slow readers', () => slowReaders(plan.slowReaders)],
  ]
  const figures: Figure[] = []
  for (const [name, run] of steps) {
    onStep(name)
    figures.push(...(await run()))
  }
  return figures
}

async function killSqlite(kills: number): Promise<readonly Figure[]> {
  return withTemporaryDirectory((directory) =>
    killLoop('kill -9, SQLite', { sqlite: path.join(directory, 'shares.db') }, kills),
  )
}
