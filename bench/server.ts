// Our server beside a bare node:http server, in one run, client and servers on one machine.
//   npm run bench:server -- [--quick] [--no-postgres]
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createPostgresCluster } from '../tools/postgres-cluster.ts'
import { printRows } from './report/print.ts'
import { Figures } from './server/figures.ts'
import { benchDeaf, benchFanOut, benchStop } from './server/live.ts'
import { serve } from './server/processes.ts'
import { benchCommands, benchCompressed, benchNotModified, benchRead } from './server/reads.ts'

const { values: flags } = parseArgs({
  args: process.argv.slice(2).filter((each) => each !== '--'),
  options: {
    quick: { type: 'boolean', default: false },
    'no-postgres': { type: 'boolean', default: false },
  },
})
const plan = flags.quick ? { rounds: 1, seconds: 1 } : { rounds: 5, seconds: 3 }
const viewers = flags.quick ? 1000 : 5000
const figures = new Figures()
const directory = mkdtempSync(path.join(tmpdir(), 'playthread-bench-'))

const bare = await serve('bare')
const server = await serve('ours', `sqlite:${path.join(directory, 'shares.db')}`)
try {
  const pair = [server, bare] as const
  await step('reads, SQLite', () =>
    benchRead(figures, plan, 'SQLite', pair, { perSecond: 1500, p99Ms: 50 }),
  )
  await step('304', () => benchNotModified(figures, plan, pair))
  await step('200 kB, compressed', () => benchCompressed(figures, plan, pair))
  await step('create and stop, SQLite', () => benchCommands(figures, plan, 'SQLite', server))
  await step('fan-out', () => benchFanOut(figures, server, 1000))
  await step('many viewers, then a stop', () => benchStop(figures, pair, viewers))
  await step('readers who never read', () => benchDeaf(figures, server, 500, plan.seconds))
  if (!flags['no-postgres']) await step('PostgreSQL', benchPostgres)
} finally {
  server.close()
  bare.close()
  rmSync(directory, { recursive: true, force: true })
}

const artifacts = path.join(import.meta.dirname, '../.artifacts/bench')
mkdirSync(artifacts, { recursive: true })
writeFileSync(path.join(artifacts, 'server.json'), JSON.stringify(figures.list, null, 2))
console.log(`\n${printRows(figures.list)}`)
const judged = figures.list.filter(({ target }) => target !== null)
console.log(`\n${judged.filter(({ ok }) => ok).length} of ${judged.length} figures reached`)

async function benchPostgres(): Promise<void> {
  const cluster = await createPostgresCluster()
  const postgres = await serve('ours', cluster.connectionString)
  try {
    const targets = { perSecond: 800, p99Ms: 80 }
    await benchRead(figures, plan, 'PostgreSQL', [postgres, bare], targets)
    await benchCommands(figures, plan, 'PostgreSQL', postgres)
  } finally {
    postgres.close()
    await cluster.close()
  }
}

async function step(name: string, run: () => Promise<void>): Promise<void> {
  const began = performance.now()
  await run()
  console.log(`${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`)
}
