import { setTimeout as wait } from 'node:timers/promises'
import { atMost, never, quantile, some, type Figure } from './figures.ts'
import { createLedger } from './ledger.ts'
import { startServer } from './server-process.ts'
import type { ServerSettings } from './server-settings.ts'

const workers = 8

/** `kill -9` in the middle of creates and stops, again and again, against a log kept outside. */
export async function killLoop(
  name: string,
  settings: ServerSettings,
  kills: number,
): Promise<readonly Figure[]> {
  const ledger = createLedger(workers)
  const startMs: number[] = []
  let port = 0

  for (let round = 0; round <= kills; round += 1) {
    const began = performance.now()
    const server = await startServer({ ...settings, port })
    // The same address each time, as behind a proxy.
    port = server.port
    await ledger.check(server)
    startMs.push(performance.now() - began)
    if (round < kills) {
      const work = Array.from({ length: workers }, (_, worker) =>
        ledger.work(server, worker, () => false),
      )
      await wait(50 + Math.random() * 250)
      await server.kill()
      await Promise.all(work)
    } else {
      await server.kill()
    }
  }
  return [
    some(`${name}: kills`, kills),
    some(`${name}: acknowledged creates and stops`, ledger.acknowledged()),
    never(`${name}: acknowledged creates lost`, ledger.lostCreates()),
    never(`${name}: acknowledged stops lost (stopped links alive)`, ledger.lostStops()),
    never(`${name}: links that changed`, ledger.changedIds()),
    atMost(
      `${name}: from start to every link checked, median`,
      quantile(startMs.slice(1), 0.5) / 1000,
      2,
      's',
    ),
  ]
}
