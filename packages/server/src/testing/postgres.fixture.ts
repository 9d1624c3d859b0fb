import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { createPostgresCluster, type PostgresCluster } from '../../../../tools/postgres-cluster.ts'

export interface PostgresFixture {
  readonly cluster: () => PostgresCluster
  /** The connection string of a new, empty database. */
  readonly createDatabase: () => Promise<string>
}

/** One private PostgreSQL server for the tests of a file. */
export function startPostgres(): PostgresFixture {
  let cluster: PostgresCluster | undefined
  let count = 0
  const running = () => {
    if (!cluster) throw new Error('Ask for it inside a test.')
    return cluster
  }
  beforeAll(async () => {
    // What a test writes need not outlive the machine, only the server's process.
    cluster = await createPostgresCluster({ fsync: 'off' })
  }, 300_000)
  afterAll(async () => cluster?.close())

  return {
    cluster: running,
    createDatabase: async () => {
      const name = `test_${(count += 1)}`
      const { connectionString } = running()
      const client = new pg.Client({ connectionString })
      await client.connect()
      await client.query(`CREATE DATABASE ${name}`)
      await client.end()
      return connectionString.replace(/postgres$/, name)
    },
  }
}
