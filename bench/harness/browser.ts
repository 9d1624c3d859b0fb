import { chromium, type Browser, type CDPSession, type Page } from 'playwright'
import { chromiumArgs, findChromium } from '../../tools/chromium.mjs'
import { readTrace, traceCategories, type Trace } from './trace.ts'

/** `more`: switches besides those that every run has. */
export const launch = (more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: [...chromiumArgs, ...more] })

/** Main-thread seconds as milliseconds, and sizes in bytes. */
export interface Metrics {
  readonly cpuMs: number
  readonly taskMs: number
  readonly scriptMs: number
  readonly layoutMs: number
  readonly styleMs: number
  readonly nodes: number
  readonly layoutObjects: number
}

export interface Heap {
  readonly jsBytes: number
  /** The DOM's own heap: nodes, styles and boxes. */
  readonly domBytes: number
}

/** A fresh page in a process of its own, with the tools that measure it. */
export class Probe {
  readonly page: Page
  readonly cdp: CDPSession
  readonly #browser: Browser

  private constructor(browser: Browser, page: Page, cdp: CDPSession) {
    this.#browser = browser
    this.page = page
    this.cdp = cdp
  }

  /** @param ready the name by which the page is driven */
  static async open(browser: Browser, url: string, ready = 'bench'): Promise<Probe> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    const page = await context.newPage()
    page.setDefaultTimeout(600_000)
    const cdp = await context.newCDPSession(page)
    // CPU time of the thread: what other programs take from it does not count.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
    await page.goto(`${url}/index.html`)
    await page.waitForFunction((name) => name in window, ready)
    return new Probe(browser, page, cdp)
  }

  async close(): Promise<void> {
    await this.page.context().close()
  }

  async metrics(): Promise<Metrics> {
    const { metrics } = await this.cdp.send('Performance.getMetrics')
    const of = (name: string): number => metrics.find((each) => each.name === name)?.value ?? NaN
    return {
      cpuMs: of('ThreadTime') * 1000,
      taskMs: of('TaskDuration') * 1000,
      scriptMs: of('ScriptDuration') * 1000,
      layoutMs: of('LayoutDuration') * 1000,
      styleMs: of('RecalcStyleDuration') * 1000,
      nodes: of('Nodes'),
      layoutObjects: of('LayoutObjects'),
    }
  }

  /** What stays after the garbage is gone. */
  async heap(): Promise<Heap> {
    for (let turn = 0; turn < 2; turn += 1) await this.cdp.send('HeapProfiler.collectGarbage')
    const usage: { usedSize: number; embedderHeapUsedSize?: number } =
      await this.cdp.send('Runtime.getHeapUsage')
    return { jsBytes: usage.usedSize, domBytes: usage.embedderHeapUsedSize ?? NaN }
  }

  /** Waits until the main thread has had next to nothing to do for a second; the metrics then. */
  async idle(limitMs = 180_000): Promise<Metrics> {
    const until = performance.now() + limitMs
    let quiet = await this.metrics()
    for (let calm = 0; calm < 3 && performance.now() < until;) {
      await new Promise((resolve) => setTimeout(resolve, 350))
      const now = await this.metrics()
      if (now.cpuMs - quiet.cpuMs < 12) calm += 1
      else {
        calm = 0
        quiet = now
      }
    }
    return quiet
  }

  /** The trace of what happens meanwhile. */
  async trace(work: () => Promise<void>): Promise<Trace> {
    await this.#browser.startTracing(this.page, { categories: traceCategories })
    let json = ''
    try {
      await work()
    } finally {
      // A trace left running would fail every one after it.
      json = (await this.#browser.stopTracing()).toString()
    }
    return readTrace(json)
  }
}
