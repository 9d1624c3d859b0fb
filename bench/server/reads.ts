import { median } from '../harness/stats.ts'
import type { Figures } from './figures.ts'
import { load, type Load } from './http-load.ts'
import { command, get, share, type Served } from './processes.ts'

export interface Plan {
  readonly rounds: number
  readonly seconds: number
}

const connections = 32

/** Loads both in turn, `rounds` times after a warm-up. Medians of each. */
async function beside(
  plan: Plan,
  one: () => Promise<Load>,
  other: () => Promise<Load>,
): Promise<{ ours: Load; bare: Load }> {
  const ours: Load[] = []
  const bare: Load[] = []
  for (let round = 0; round <= plan.rounds; round += 1) {
    const [a, b] = [await one(), await other()]
    if (round === 0) continue
    ours.push(a)
    bare.push(b)
  }
  return { ours: middle(ours), bare: middle(bare) }
}

function middle(loads: readonly Load[]): Load {
  const of = (pick: (load: Load) => number): number => median(loads.map(pick))
  return {
    perSecond: of((each) => each.perSecond),
    p50Ms: of((each) => each.p50Ms),
    p99Ms: of((each) => each.p99Ms),
    errors: loads.reduce((sum, { errors }) => sum + errors, 0),
    count: loads.reduce((sum, { count }) => sum + count, 0),
  }
}

/** 20 kB as JSON, for each read: the host's revision, two looks at the store, the bytes. */
export async function benchRead(
  figures: Figures,
  plan: Plan,
  name: string,
  [server, bare]: readonly [Served, Served],
  targets: { perSecond: number; p99Ms: number },
): Promise<void> {
  const path = await share(server, 20)
  const ask = (port: number, target: string) =>
    load({ port, request: get(target), status: 200, connections, seconds: plan.seconds })
  const { ours, bare: floor } = await beside(
    plan,
    () => ask(server.port, path),
    () => ask(bare.port, '/20'),
  )
  const note = `bare ${floor.perSecond.toFixed(0)}/s`
  figures.atLeast(
    `read 20 kB, ${name}, 32 connections`,
    ours.perSecond,
    '/s',
    targets.perSecond,
    note,
  )
  figures.atMost(
    `read 20 kB, ${name}: p99`,
    ours.p99Ms,
    'ms',
    targets.p99Ms,
    `bare ${floor.p99Ms.toFixed(1)}`,
  )
  figures.atMost(`read 20 kB, ${name}: errors`, ours.errors, 'errors', 0, `of ${ours.count}`)
  figures.atLeast(`read 20 kB, ${name} ÷ bare`, ours.perSecond / floor.perSecond, 'ratio', null)
}

export async function benchNotModified(
  figures: Figures,
  plan: Plan,
  [server, bare]: readonly [Served, Served],
): Promise<void> {
  const path = await share(server, 200)
  const etag = (await fetch(`http://127.0.0.1:${server.port}${path}`)).headers.get('etag') ?? ''
  const ask = (port: number, request: string, status: number) =>
    load({ port, request, status, connections, seconds: plan.seconds })
  const { ours, bare: floor } = await beside(
    plan,
    () => ask(server.port, get(path, `If-None-Match: ${etag}`), 304),
    () => ask(bare.port, get('/304'), 304),
  )
  const note = `${ours.perSecond.toFixed(0)} / ${floor.perSecond.toFixed(0)} a second, ${ours.errors} errors`
  figures.atLeast('304 ÷ bare 304', ours.perSecond / floor.perSecond, 'ratio', 0.5, note)
}

export async function benchCompressed(
  figures: Figures,
  plan: Plan,
  [server, bare]: readonly [Served, Served],
): Promise<void> {
  const path = await share(server, 200)
  const ask = (port: number, target: string) =>
    load({
      port,
      request: get(target, 'Accept-Encoding: br'),
      status: 200,
      connections,
      seconds: plan.seconds,
    })
  const { ours, bare: floor } = await beside(
    plan,
    () => ask(server.port, path),
    () => ask(bare.port, '/200.br'),
  )
  const note = `${ours.perSecond.toFixed(0)} / ${floor.perSecond.toFixed(0)} a second, ${ours.errors} errors`
  figures.atLeast(
    'read 200 kB, brotli ÷ bare precompressed',
    ours.perSecond / floor.perSecond,
    'ratio',
    0.5,
    note,
  )
}

/** Every connection creates and stops a conversation of its own, in turns. */
export async function benchCommands(
  figures: Figures,
  plan: Plan,
  name: string,
  server: Served,
): Promise<void> {
  const run = await load({
    port: server.port,
    request: (index, turn) => command(`own-${index}`, turn % 2 === 0 ? '' : '/stop'),
    status: 200,
    connections,
    seconds: plan.seconds * 2,
  })
  figures.atLeast(
    `create and stop in turns, ${name}`,
    run.perSecond,
    '/s',
    200,
    `p99 ${run.p99Ms.toFixed(0)} ms, ${run.errors} errors`,
  )
}
