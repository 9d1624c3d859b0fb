import { percentile } from '../harness/stats.ts'
import type { Figures } from './figures.ts'
import { load } from './http-load.ts'
import { get, share, stop, type Served } from './processes.ts'
import { openDeafReaders, openViewers } from './viewers.ts'

/** One update to many viewers. */
export async function benchFanOut(figures: Figures, server: Served, count: number): Promise<void> {
  const path = await share(server, 20)
  const viewers = await openViewers(server.port, `${path}/events`, count)
  const times: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const heard = viewers.map((viewer) => viewer.waitFor('event: changed'))
    const began = performance.now()
    server.change()
    for (const at of await Promise.all(heard)) if (round > 0) times.push(at - began)
    // The next within the same tenth of a second would be told with this one.
    await pause(200)
  }
  for (const viewer of viewers) viewer.leave()
  figures.atMost(
    `1 update → ${count} viewers: p99`,
    percentile(times, 99),
    'ms',
    500,
    `p50 ${percentile(times, 50).toFixed(0)} ms`,
  )
}

/** Many viewers: what each costs, whether all stay, how soon a stop closes them. */
export async function benchStop(
  figures: Figures,
  [server, bare]: readonly [Served, Served],
  count: number,
): Promise<void> {
  const path = await share(server, 20)
  const before = await server.memory()
  const viewers = await openViewers(server.port, `${path}/events`, count)
  const each = ((await server.memory()) - before) / count / 1000
  const bareBefore = await bare.memory()
  const floor = await openViewers(bare.port, '/events', count)
  const bareEach = ((await bare.memory()) - bareBefore) / count / 1000
  for (const viewer of floor) viewer.leave()
  figures.atMost(
    `memory of a viewer, ${count} of them`,
    each,
    'kB',
    30,
    `bare ${bareEach.toFixed(1)} kB`,
  )

  // Long enough for a heartbeat and several checks of the link.
  await pause(16_000)
  figures.atMost(
    `${count} viewers: dropped in 16 s`,
    viewers.filter((viewer) => !viewer.isOpen()).length,
    'viewers',
    0,
  )
  // The last chunk ends the stream; its connection may be kept for another request.
  const closed = Promise.all(
    viewers.map((viewer) => Promise.race([viewer.waitFor('0\r\n\r\n'), viewer.closed])),
  )
  const began = performance.now()
  await stop(server, 20)
  const acknowledgedMs = performance.now() - began
  const lastMs = Math.max(...(await closed)) - began
  for (const viewer of viewers) viewer.leave()
  figures.atMost(
    `stop → ${count} viewers closed`,
    lastMs,
    'ms',
    2000,
    `acknowledged after ${acknowledgedMs.toFixed(0)} ms`,
  )
}

/** Readers who never read must cost the others little. */
export async function benchDeaf(
  figures: Figures,
  server: Served,
  count: number,
  seconds: number,
): Promise<void> {
  const path = await share(server, 20)
  const large = await share(server, 200)
  const read = () =>
    load({ port: server.port, request: get(path), status: 200, connections: 8, seconds })
  await read()
  const alone = await read()
  const deaf = [
    ...openDeafReaders(server.port, `${path}/events`, count / 2),
    ...openDeafReaders(server.port, large, count / 2),
  ]
  await pause(500)
  const beside = await read()
  for (const socket of deaf) socket.destroy()
  figures.atMost(
    `${count} readers who never read: p99 of the others ÷ alone`,
    beside.p99Ms / alone.p99Ms,
    'ratio',
    1.5,
    `${beside.p99Ms.toFixed(1)} / ${alone.p99Ms.toFixed(1)} ms, ${beside.errors} errors`,
  )
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
