import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { buildServer } from './build-server.ts'
import { atMost, never, quantile, some, type Figure } from './figures.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { startServer } from './server-process.ts'
import type { ServerSettings } from './server-settings.ts'

const workers = 8
/** A round is long enough for this many acknowledgements, and for no more than this time. */
const mostPerRound = 60
const mostMs = 10_000

/** `kill -9` in the middle of creates and stops, again and again, against a log kept outside. */
export async function killLoop(
  name: string,
  settings: ServerSettings,
  kills: number,
): Promise<readonly Figure[]> {
  const ledger = createLedger(workers)
  const startMs: number[] = []
  const floorMs: number[] = []
  let port = 0
  await buildServer()

  for (let round = 0; round <= kills; round += 1) {
    floorMs.push(await startNothing())
    const began = performance.now()
    const server = await startServer({ ...settings, port })
    await server.read('A'.repeat(22))
    startMs.push(performance.now() - began)
    // The same address each time, as behind a proxy.
    port = server.port
    await ledger.check(server)
    const work = Array.from({ length: round < kills ? workers : 0 }, (_, worker) =>
      ledger.work(server, worker, () => false),
    )
    if (work.length > 0) await untilAcknowledged(ledger)
    await server.kill()
    await Promise.all(work)
  }
  const seconds = quantile(startMs, 0.5) / 1000
  const floor = quantile(floorMs, 0.5) / 1000
  return [
    some(`${name}: kills`, kills),
    some(`${name}: acknowledged creates and stops`, ledger.acknowledged()),
    never(`${name}: acknowledged creates lost`, ledger.lostCreates()),
    never(`${name}: acknowledged stops lost (stopped links alive)`, ledger.lostStops()),
    never(`${name}: links that changed`, ledger.changedIds()),
    atMost(`${name}: from start to serving, median`, seconds, 2, 's'),
    atMost(`${name}: … beyond what starting Node takes, median`, seconds - floor, 2, 's'),
  ]
}

async function untilAcknowledged(ledger: Ledger): Promise<void> {
  const goal = ledger.acknowledged() + 1 + Math.random() * mostPerRound
  const latest = performance.now() + mostMs
  while (ledger.acknowledged() < goal && performance.now() < latest) await wait(1)
}

/** How long this machine, as busy as it is, takes to start a program that does nothing. */
async function startNothing(): Promise<number> {
  const began = performance.now()
  await once(spawn(process.execPath, ['-e', '0']), 'exit')
  return performance.now() - began
}
