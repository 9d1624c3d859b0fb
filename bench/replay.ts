// The replay beside what people build instead and beside players of other things, all in one run.
//   npm run bench:replay -- [--quick] [--runs 5] [--only node|browser]
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { launch } from './harness/browser.ts'
import { bench, buildReplay, replayDir, sizeOf } from './harness/build.ts'
import type { Sample } from './harness/scenarios.ts'
import { serve } from './harness/serve.ts'
import { replayBlindSpots, replayFigures } from './replay/figures.ts'
import type { PlayerName } from './replay/page/main.ts'
import { recorderFigures } from './replay/recorder-figures.ts'
import { ReplayResults } from './replay/results.ts'
import { cycles, idle, play, scrub, seek } from './replay/scenarios.ts'
import { timelineFigures } from './replay/timeline-figures.ts'
import { printRows } from './report/print.ts'

const { values } = parseArgs({
  args: process.argv.slice(2).filter((each) => each !== '--'),
  options: {
    runs: { type: 'string' },
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
})
const runs = Math.max(1, Number(values.runs ?? (values.quick ? 1 : 5)))
const artifacts = path.join(bench, '../.artifacts/bench')
mkdirSync(artifacts, { recursive: true })
const results = new ReplayResults()
const broken: string[] = []

async function take(name: string, run: () => Sample | Promise<Sample>): Promise<void> {
  const began = performance.now()
  try {
    results.add(name, await run())
  } catch (error) {
    broken.push(`${name}: ${String(error)}`)
  }
  console.log(`${name} ${((performance.now() - began) / 1000).toFixed(1)} s`)
  writeFileSync(path.join(artifacts, 'replay-runs.json'), JSON.stringify(results.entries, null, 2))
}

if (values.only !== 'browser') {
  const timeline = timelineFigures()
  for (let run = 0; run < runs; run += 1) await take('timeline', timeline)
  for (let run = 0; run < runs; run += 1) await take('recorder', recorderFigures)
}
if (values.only !== 'node') await inChromium()

async function inChromium(): Promise<void> {
  await take('size', async () => ({
    core: await sizeOf(
      `import { compileTimeline, stateAt } from '@playthread/core'; console.log(compileTimeline, stateAt)`,
      [],
    ),
    bar: await sizeOf(
      `import { ReplayBar, useReplay } from '@playthread/replay-bar'; console.log(ReplayBar, useReplay)`,
      [/^react/, /^scheduler/, /^@radix-ui\//, /^framer-motion/, /^motion-/, /^@tanstack\//],
    ),
    'asciinema-player': await sizeOf(
      `import { create } from 'asciinema-player'; console.log(create)`,
      [],
    ),
    'rrweb-player': await sizeOf(`import Player from 'rrweb-player'; console.log(Player)`, []),
  }))
  console.log('building the players')
  await buildReplay()
  const { url, close } = await serve(replayDir)
  const browser = await launch()
  const far = values.quick ? 1000 : 10_000
  const at = (player: PlayerName, size: number) => ({ browser, url, player, size })
  try {
    for (let run = 0; run < runs; run += 1) {
      for (const player of ['ours', 'asciinema-player', 'rrweb-player'] as const) {
        await take(`seek ${far} ${player}`, () => seek(at(player, far)))
      }
      const near = ['reduce-on-scrub', 'control'] as const
      for (const player of far === 1000 ? near : (['ours', ...near] as const)) {
        await take(`seek 1000 ${player}`, () => seek(at(player, 1000)))
      }
      await take(`scrub ${far} ours`, () => scrub(at('ours', far)))
      await take('play 1000 ours 6', () => play({ ...at('ours', 1000), throttle: 6 }))
      for (const player of ['ours', 'timer-per-character'] as const) {
        await take(`play 1000 ${player} 1`, () => play({ ...at(player, 1000), throttle: 1 }))
      }
      await take('idle 1000 ours', () => idle(at('ours', 1000)))
      await take('cycles 0 control', () => cycles(at('control', 2)))
    }
  } finally {
    await browser.close()
    close()
  }
}

const rows = replayFigures(results)
writeFileSync(path.join(artifacts, 'replay.json'), JSON.stringify(rows, null, 2))
console.log(`\n${printRows(rows)}`)
const judged = rows.filter(({ target }) => target !== null)
console.log(`\n${judged.filter(({ ok }) => ok).length} of ${judged.length} figures reached`)
broken.push(...replayBlindSpots(results))
for (const problem of broken) console.log(`BROKEN: ${problem}`)
process.exitCode = broken.length > 0 ? 2 : 0
