import type { MessageReveal } from '../replay/reveal-store.ts'
import { drawFirstFormulas } from './first-formulas.ts'
import type { SectionDom } from './section-dom.ts'
import { releaseSize } from './section-size.ts'
import { createSlices } from './slices.ts'

/** What happens to a section once its document is built. */
export interface SectionWatcher {
  /** It was built or changed. */
  readonly onBuilt: (section: HTMLElement) => void
  /** It is built and about to be seen. */
  readonly onNear: (section: HTMLElement) => void
  /** All of it is about to be seen, on paper. */
  readonly onPrint: () => Promise<void>
}

/**
 * All sections of a transcript. The first is built at once, those near the screen next, the rest
 * in the pauses of the page, so that all of it is soon there to find, select and print.
 */
export interface TranscriptStore {
  readonly add: (dom: SectionDom, element: HTMLElement) => () => void
  /** Has a section built: its first messages at once, or all when its turn comes. */
  readonly request: (dom: SectionDom, atOnce: boolean) => void
  /** Builds the section of a message now. */
  readonly show: (messageId: string) => void
  /** Builds everything now. */
  readonly finish: () => void
  /** Builds everything and draws it as near the screen; resolves when it can be printed. */
  readonly prepare: () => Promise<void>
  readonly applyReveal: (get: (index: number) => MessageReveal) => void
  readonly watch: (watcher: SectionWatcher) => () => void
  readonly expand: (messageId: string) => void
  readonly subscribe: (listener: () => void) => () => void
  /** Something is still to be built. */
  readonly isBusy: () => boolean
}

/** How many screens are built before the first paint, by estimate: more only delays it. */
const firstScreens = 1.25

/** How far beyond the screen a section is near. */
const nearMargin = '150% 0px'

export function createTranscriptStore(): TranscriptStore {
  const sections = new Map<Element, SectionDom>()
  const waiting = new Set<SectionDom>()
  const near = new Set<SectionDom>()
  const reserved = new Set<SectionDom>()
  const listeners = new Set<() => void>()
  const watchers = new Set<SectionWatcher>()
  const slices = createSlices()
  let get: ((index: number) => MessageReveal) | null = null
  let busy = false

  const observer =
    typeof IntersectionObserver === 'undefined'
      ? null
      : new IntersectionObserver(onIntersect, { rootMargin: nearMargin })

  function onIntersect(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const dom = sections.get(target)
      if (!dom) continue
      if (!isIntersecting) near.delete(dom)
      else {
        near.add(dom)
        if (dom.isBuilt()) release(dom)
        tellNear(dom)
      }
    }
  }
  function tellNear(dom: SectionDom): void {
    const element = dom.element()
    if (!element || !dom.isBuilt() || (observer && !near.has(dom))) return
    for (const { onNear } of watchers) onNear(element)
  }
  function built(dom: SectionDom): void {
    waiting.delete(dom)
    reserved.add(dom)
    if (!observer || near.has(dom)) release(dom)
    const element = dom.element()
    if (element) for (const { onBuilt } of watchers) onBuilt(element)
    tellNear(dom)
  }
  /** A section that is out of sight keeps its place until all are built: one layout, not hundreds. */
  function release(dom: SectionDom): void {
    const element = reserved.delete(dom) ? dom.element() : null
    if (element) releaseSize(element)
  }
  function tellBusy(): void {
    const next = waiting.size > 0
    if (!next) for (const dom of reserved) release(dom)
    if (next === busy) return
    busy = next
    for (const listener of listeners) listener()
  }
  function slice(deadline: number): boolean {
    while (waiting.size > 0) {
      const dom = [...near].find((each) => waiting.has(each)) ?? waiting.values().next().value
      if (!dom?.build(deadline)) break
      built(dom)
    }
    tellBusy()
    return waiting.size === 0
  }
  function finish(): void {
    for (const dom of waiting) buildNow(dom)
    tellBusy()
  }
  function buildNow(dom: SectionDom): void {
    dom.build(Infinity)
    built(dom)
  }

  return {
    add(dom, element) {
      sections.set(element, dom)
      observer?.observe(element)
      if (get) dom.applyReveal(get)
      return () => {
        sections.delete(element)
        waiting.delete(dom)
        near.delete(dom)
        reserved.delete(dom)
        observer?.unobserve(element)
        tellBusy()
      }
    },
    request(dom, atOnce) {
      if (dom.isBuilt()) return built(dom)
      const whole = atOnce && dom.buildFirst(firstScreens * innerHeight)
      const element = atOnce ? dom.element() : null
      if (element) drawFirstFormulas(element)
      if (whole) return built(dom)
      waiting.add(dom)
      tellBusy()
      slices.run(slice)
    },
    show(messageId) {
      for (const dom of waiting) {
        if (!dom.has(messageId)) continue
        buildNow(dom)
        return tellBusy()
      }
    },
    finish,
    async prepare() {
      finish()
      await Promise.all([...watchers].map(({ onPrint }) => onPrint()))
    },
    applyReveal(next) {
      get = next
      for (const dom of sections.values()) dom.applyReveal(next)
    },
    watch(watcher) {
      watchers.add(watcher)
      for (const dom of sections.values()) if (dom.isBuilt()) built(dom)
      return () => watchers.delete(watcher)
    },
    expand(messageId) {
      for (const dom of sections.values()) if (dom.has(messageId)) dom.expand(messageId)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    isBusy: () => busy,
  }
}
