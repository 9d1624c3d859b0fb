/** What an element of a document becomes when it is about to be seen. */
export interface Upgrade {
  readonly selector: string
  readonly upgrade: (element: HTMLElement) => Promise<void>
}

/** Upgrades elements as they come near the screen, one after the other. */
export interface NearScreen {
  /** Looks after the elements below this one. */
  readonly watch: (root: Element) => void
  /** Upgrades all below this one, wherever they are; resolves when that is done. */
  readonly all: (root: Element) => Promise<void>
  readonly stop: () => void
}

/** How far beyond the screen is near. */
const margin = '100% 0px'

export function createNearScreen(upgrades: readonly Upgrade[]): NearScreen {
  const watched = new WeakMap<Element, Upgrade>()
  const due: (() => Promise<void>)[] = []
  let running = false
  const observer =
    typeof IntersectionObserver === 'undefined'
      ? null
      : new IntersectionObserver(onIntersect, { rootMargin: margin })

  function onIntersect(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) if (isIntersecting) take(target)
  }
  function take(element: Element): void {
    const found = watched.get(element)
    observer?.unobserve(element)
    if (!found || !(element instanceof HTMLElement)) return
    due.push(() => (element.isConnected ? found.upgrade(element) : Promise.resolve()))
    if (!running) void run()
  }
  async function run(): Promise<void> {
    running = true
    for (let next = due.shift(); next; next = due.shift()) {
      // One after the other is the point: the page gets its turn between two of them.
      // oxlint-disable-next-line no-await-in-loop
      await next()
      // oxlint-disable-next-line no-await-in-loop
      await new Promise((resolve) => setTimeout(resolve))
    }
    running = false
  }

  return {
    watch(root) {
      for (const upgrade of upgrades) {
        for (const element of root.querySelectorAll(upgrade.selector)) {
          // What React mounted upgrades itself.
          if (watched.has(element) || element.closest('.pt-live')) continue
          watched.set(element, upgrade)
          if (observer) observer.observe(element)
          else take(element)
        }
      }
    },
    async all(root) {
      for (const { selector, upgrade } of upgrades) {
        for (const element of root.querySelectorAll<HTMLElement>(selector)) {
          if (element.closest('.pt-live')) continue
          observer?.unobserve(element)
          // oxlint-disable-next-line no-await-in-loop -- hundreds at once would hold up the page
          await upgrade(element)
        }
      }
    },
    stop() {
      observer?.disconnect()
      due.length = 0
    },
  }
}
