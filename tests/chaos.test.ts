import { expect, test } from 'vitest'
import { chaos, short } from '../chaos/run.ts'
import { createPostgresCluster } from '../tools/postgres-cluster.ts'

// Times and ratios depend on the machine: `npm run chaos` reports them, and a test judges what is lost.
const countsThings = ({ unit }: { unit: string }) => unit === ''

test('security 6, 8, 35, 36, 37: nothing acknowledged is lost, whatever is killed, cut, filled or slow', async () => {
  const cluster = await createPostgresCluster()
  try {
    const figures = await chaos(cluster, short, () => {})
    const counts = figures.filter(countsThings)
    expect(counts.filter(({ ok }) => !ok)).toEqual([])
    expect(counts.length).toBeGreaterThan(20)
  } finally {
    await cluster.close()
  }
}, 600_000)
