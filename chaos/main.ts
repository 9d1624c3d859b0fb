// `npm run chaos [-- --quick]`: breaks everything that can break, and says what was lost.
import { parseArgs } from 'node:util'
import { createPostgresCluster } from '../tools/postgres-cluster.ts'
import { print, write } from './figures.ts'
import { chaos, full, short } from './run.ts'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    kills: { type: 'string' },
    restarts: { type: 'string' },
  },
})
const plan = {
  ...(values.quick ? short : full),
  ...(values.kills === undefined ? {} : { kills: Number(values.kills) }),
  ...(values.restarts === undefined ? {} : { restarts: Number(values.restarts) }),
}
const began = performance.now()
const cluster = await createPostgresCluster()
const figures = await chaos(cluster, plan, (name) => console.log(`… ${name}`))
await cluster.close()
print(figures)
const seconds = ((performance.now() - began) / 1000).toFixed(0)
console.log(`${seconds} s; figures in ${write(figures)}`)
process.exit(figures.every(({ ok }) => ok) ? 0 : 1)
