import type { Browser } from 'playwright'
import { Probe } from '../harness/browser.ts'
import type { Sample } from '../harness/scenarios.ts'
import { median, percentile } from '../harness/stats.ts'
import type { PlayerName } from './page/main.ts'

export interface Setting {
  readonly browser: Browser
  readonly url: string
  readonly player: PlayerName
  readonly size: number
}

async function withPlayer(
  { browser, url, player, size }: Setting,
  work: (probe: Probe) => Promise<Sample>,
): Promise<Sample> {
  const probe = await Probe.open(browser, url, 'replayBench')
  try {
    await probe.page.evaluate(([name, count]) => window.replayBench.mount(name, count), [
      player,
      size,
    ] as const)
    await probe.idle()
    return await work(probe)
  } finally {
    await probe.close()
  }
}

const places = [0.5, 0.05, 0.95, 0.951, 0.3, 0.7, 0.699, 1, 0.01, 0.5]

/** Far and near seeks: from asking to the frame that is painted, and the page's own work. */
export const seek = (setting: Setting): Promise<Sample> =>
  withPlayer(setting, async (probe) => {
    let times: number[] = []
    const trace = await probe.trace(async () => {
      times = await probe.page.evaluate((all) => window.replayBench.seek(all), places)
    })
    return {
      paintMs: median(times),
      worstPaintMs: Math.max(...times),
      cpuMs: trace.between('script', 'all') / places.length,
      shown: await probe.page.evaluate(() => window.replayBench.shown()),
    }
  })

/** A hand that drags through everything and back for four seconds. */
export const scrub = (setting: Setting): Promise<Sample> =>
  withPlayer(setting, async (probe) => {
    let times: number[] = []
    const events = 240
    const trace = await probe.trace(async () => {
      times = await probe.page.evaluate((count) => window.replayBench.scrub(count), events)
    })
    const longest = trace.longestTask('script')
    return {
      paintP95Ms: percentile(times, 95),
      paintMs: median(times),
      longestTaskMs: longest.wallMs,
      longestTaskCpuMs: longest.cpuMs,
      cpuMs: trace.between('script', 'all') / events,
    }
  })

/** Text as it is written: what a frame costs in which React committed. */
export const play = (setting: Setting & { readonly throttle: number }): Promise<Sample> =>
  withPlayer(setting, async (probe) => {
    const run = (frames: number) =>
      probe.page.evaluate((count) => window.replayBench.play(count), frames)
    await run(20)
    await probe.idle()
    await probe.cdp.send('Emulation.setCPUThrottlingRate', { rate: setting.throttle })
    let committed: readonly number[] = []
    const trace = await probe.trace(async () => {
      committed = await run(240)
    })
    await probe.cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    const steps = trace.frames()
    const busy = committed.flatMap((frame) => steps[frame] ?? [])
    return {
      commitP95Ms: percentile(busy, 95),
      commitMs: median(busy),
      frameMs: median(steps),
      cpuPerSecondMs: (steps.reduce((sum, step) => sum + step, 0) / steps.length) * 60,
      commits: committed.length,
      frames: steps.length,
    }
  })

/** React's commits in a second in which only time passes. */
export const idle = (setting: Setting): Promise<Sample> =>
  withPlayer(setting, async (probe) => {
    const commits = (isPlaying: boolean) =>
      probe.page.evaluate((playing) => window.replayBench.idleCommits(60, playing), isPlaying)
    return { pausedCommits: await commits(false), toolCommits: await commits(true) }
  })

/** A thousand bars come and go: what of them stays. */
export const cycles = (setting: Setting): Promise<Sample> =>
  withPlayer(setting, async (probe) => {
    const cycle = (times: number) =>
      probe.page.evaluate((count) => window.replayBench.cycleBars(count), times)
    const counts = async () => {
      const { jsBytes } = await probe.heap()
      const { metrics } = await probe.cdp.send('Performance.getMetrics')
      const of = (name: string): number => metrics.find((each) => each.name === name)?.value ?? NaN
      const pending = await probe.page.evaluate(() => window.replayBench.pendingCount())
      return { jsBytes, pending, listeners: of('JSEventListeners'), nodes: of('Nodes') }
    }
    await cycle(300)
    await probe.idle()
    const before = await counts()
    await cycle(1000)
    await probe.idle()
    const after = await counts()
    return {
      heapKB: (after.jsBytes - before.jsBytes) / 1000,
      timers: after.pending - before.pending,
      listeners: after.listeners - before.listeners,
      nodes: after.nodes - before.nodes,
    }
  })
