// Ours beside what readers pick today and beside the browser's own floors, all in one run.
//   npm run bench:viewer -- [--quick] [--runs 5] [--sizes 100,1000] [--only ours,static] [--scenarios mount,stream]
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { launch } from './harness/browser.ts'
import { bench, buildPage, buildServer, pageDir } from './harness/build.ts'
import { readFlags } from './harness/flags.ts'
import { planJobs } from './harness/plan.ts'
import { mount } from './harness/scenarios.ts'
import { serve } from './harness/serve.ts'
import { blindSpots } from './report/controls.ts'
import { figures } from './report/figures.ts'
import { printRows, printTables } from './report/print.ts'
import { Results } from './report/results.ts'

const flags = readFlags(process.argv.slice(2))
const artifacts = path.join(bench, '../.artifacts/bench')
mkdirSync(artifacts, { recursive: true })

console.log('building the contenders')
await buildPage()
await buildServer()
const { url, close } = await serve(pageDir)
const browser = await launch()
const results = new Results()
const broken: string[] = []
try {
  const jobs = planJobs({ browser, url }, flags)
  if (!flags.quick) {
    console.log('warming up')
    const size = Math.min(...flags.sizes)
    for (const contender of new Set(jobs.map((job) => job.contender))) {
      await mount({ browser, url, contender, size })
    }
  }
  for (let run = 1; run <= flags.runs; run += 1) {
    for (const [index, job] of jobs.entries()) {
      const began = performance.now()
      const name = `${job.scenario} ${job.size} ${job.contender}`
      try {
        results.add(job, await job.run())
      } catch (error) {
        broken.push(`${name}: ${String(error)}`)
      }
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      console.log(
        `run ${run} of ${flags.runs}, ${index + 1} of ${jobs.length}: ${name} ${seconds} s`,
      )
    }
    // What is known so far outlives an interruption.
    write('viewer-runs.json', results.entries)
  }
} finally {
  await browser.close()
  close()
}

const rows = figures(results, flags.sizes)
write('viewer.json', rows)
console.log(`\n${printTables(results)}`)
if (rows.length > 0) console.log(`\n${printRows(rows)}`)
const judged = rows.filter(({ target }) => target !== null)
console.log(`\n${judged.filter(({ ok }) => ok).length} of ${judged.length} figures reached`)
broken.push(...blindSpots(results))
for (const problem of broken) console.log(`BROKEN: ${problem}`)
process.exitCode = broken.length > 0 ? 2 : 0

function write(name: string, value: unknown): void {
  writeFileSync(path.join(artifacts, name), JSON.stringify(value, null, 2))
}
