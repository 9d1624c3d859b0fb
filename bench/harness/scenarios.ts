import type { Browser } from 'playwright'
import type { ContenderName } from '../contenders/list.ts'
import type { StreamKind } from '../corpus/streams.ts'
import { Probe } from './browser.ts'
import { announced } from './screen-reader.ts'
import { growth, median, percentile } from './stats.ts'

/** Figures of one run, by name. */
export type Sample = Readonly<Record<string, number>>

export interface Setting {
  readonly browser: Browser
  readonly url: string
  readonly contender: ContenderName
  readonly size: number
}

async function withPage<Result>(
  { browser, url, contender, size }: Setting,
  work: (probe: Probe) => Promise<Result>,
): Promise<Result> {
  const probe = await Probe.open(browser, url)
  try {
    await probe.page.evaluate(([name, count]) => window.bench.load(name, count), [
      contender,
      size,
    ] as const)
    return await work(probe)
  } finally {
    await probe.close()
  }
}

const mounting = (probe: Probe, contender: ContenderName) =>
  probe.page.evaluate((name) => window.bench.mount(name), contender)

/** From nothing to everything: time, CPU, tasks, memory, shifts. */
export function mount(setting: Setting, options: { accessibility?: boolean } = {}) {
  return withPage(setting, async (probe): Promise<Sample> => {
    const heapBefore = await probe.heap()
    if (options.accessibility) await probe.cdp.send('Accessibility.enable')
    const before = await probe.metrics()
    let times = { allMs: NaN }
    let after = before
    const trace = await probe.trace(async () => {
      times = await mounting(probe, setting.contender)
      after = await probe.idle()
    })
    const observed = await probe.page.evaluate(() => window.bench.observed())
    const longest = trace.longestTask('script')
    const messagesAnnounced = options.accessibility
      ? await announced(setting.url, setting.contender, setting.size)
      : NaN
    const heap = await probe.heap()
    const { nodes, layoutObjects } = await probe.metrics()
    return {
      wallMs: times.allMs,
      firstCpuMs: trace.between('script', 'first'),
      allCpuMs: trace.between('script', 'all'),
      cpuMs: after.cpuMs - before.cpuMs,
      scriptMs: after.scriptMs - before.scriptMs,
      layoutMs: after.layoutMs + after.styleMs - before.layoutMs - before.styleMs,
      longestTaskCpuMs: longest.cpuMs,
      longestTaskMs: longest.wallMs,
      observedLongTaskMs: observed.longestTaskMs,
      jsHeapMB: (heap.jsBytes - heapBefore.jsBytes) / 1e6,
      domHeapMB: (heap.domBytes - heapBefore.domBytes) / 1e6,
      nodes,
      layoutObjects,
      layoutShift: observed.layoutShift,
      messagesShown: await probe.page.evaluate(() => window.bench.messagesShown()),
      messagesAnnounced,
    }
  })
}

export interface StreamSetting extends Setting {
  readonly kind: StreamKind
  readonly frames?: number
  /** Show every part of the page once before. */
  readonly scrolled?: boolean
  /** Through the replay instead of as live text. */
  readonly replay?: boolean
}

/** Text that grows at the end: what each frame costs, and how that grows. */
export function stream(setting: StreamSetting) {
  return withPage(setting, async (probe): Promise<Sample> => {
    await mounting(probe, setting.contender)
    await probe.idle()
    if (setting.scrolled) await probe.page.evaluate(() => window.bench.scrollAll())
    if (setting.replay) await probe.page.evaluate(() => window.bench.cueReplay())
    await probe.page.evaluate(() => window.bench.toEnd())
    await probe.idle()
    await probe.page.evaluate(() => window.bench.reset())
    const options = { kind: setting.kind, ...(setting.frames && { frames: setting.frames }) }
    let shown = false
    const trace = await probe.trace(async () => {
      shown = setting.replay
        ? await probe.page.evaluate(() => window.bench.replay())
        : await probe.page.evaluate((given) => window.bench.stream(given), options)
    })
    const steps = trace.frames()
    const { layoutShift } = await probe.page.evaluate(() => window.bench.observed())
    return {
      stepMs: median(steps),
      stepP95Ms: percentile(steps, 95),
      growth: growth(steps),
      steps: steps.length,
      longestTaskCpuMs: trace.longestTask('frame:0').cpuMs,
      layoutShift,
      shown: shown ? 1 : 0,
    }
  })
}

/** 8,000 px a second through the page. */
export function scroll(setting: Setting & { readonly seconds: number }) {
  return withPage(setting, async (probe): Promise<Sample> => {
    await mounting(probe, setting.contender)
    await probe.idle()
    let result = { frames: 0, missed: 0, pixels: 0 }
    const trace = await probe.trace(async () => {
      result = await probe.page.evaluate((given) => window.bench.scroll(given), setting.seconds)
    })
    const frames = trace.frames()
    const longest = trace.longestTask('frame:0')
    return {
      frameMs: median(frames),
      frameP95Ms: percentile(frames, 95),
      missedShare: result.missed / (result.missed + result.frames),
      fps: result.frames / setting.seconds,
      longestTaskCpuMs: longest.cpuMs,
      longestTaskMs: longest.wallMs,
    }
  })
}

/** The browser's own find for a word of the last message. */
export function find(setting: Setting) {
  return withPage(setting, async (probe): Promise<Sample> => {
    await mounting(probe, setting.contender)
    await probe.idle()
    const result = await probe.page.evaluate(() => window.bench.find())
    const selected = await probe.page.evaluate(() => window.bench.messagesSelected())
    return {
      found: result.found ? 1 : 0,
      inView: result.inView ? 1 : 0,
      richMs: result.richMs,
      jumpPx: result.jumpPx,
      messagesSelected: selected,
    }
  })
}

/** Jumps of a replay's playhead, far and near. */
export function seek(setting: Setting) {
  return withPage(setting, async (probe): Promise<Sample> => {
    await mounting(probe, setting.contender)
    await probe.idle()
    const trace = await probe.trace(async () => {
      await probe.page.evaluate(async () => {
        performance.mark('script')
        await window.bench.seek([0.5, 0.05, 0.95, 0.951, 0.3, 0.7, 0.699, 1, 0.01, 0.5])
        performance.mark('all')
      })
    })
    const longest = trace.longestTask('script')
    return {
      longestTaskCpuMs: longest.cpuMs,
      longestTaskMs: longest.wallMs,
      seekCpuMs: trace.between('script', 'all') / 10,
    }
  })
}
