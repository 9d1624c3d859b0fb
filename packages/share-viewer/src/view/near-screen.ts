/** What an element of a document becomes when it is about to be seen. */
export interface Upgrade {
  readonly selector: string
  readonly upgrade: (element: HTMLElement) => Promise<void>
}

/** Upgrades elements as they come near the screen, one after the other, those that came last first. */
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
  const due = new Map<HTMLElement, Upgrade>()
  let running = false
  const observer =
    typeof IntersectionObserver === 'undefined'
      ? null
      : new IntersectionObserver(onIntersect, { rootMargin: margin })

  function onIntersect(entries: readonly IntersectionObserverEntry[]): void {
    // Backwards, so that of those that came together the first is the next.
    for (const { target, isIntersecting } of entries.toReversed()) {
      if (isIntersecting) take(target)
      else if (target instanceof HTMLElement) due.delete(target)
    }
  }
  function take(element: Element): void {
    const found = watched.get(element)
    if (!found || !(element instanceof HTMLElement)) return
    due.delete(element)
    due.set(element, found)
    if (!running) void run()
  }
  async function run(): Promise<void> {
    running = true
    for (let next = [...due].at(-1); next; next = [...due].at(-1)) {
      const [element, { upgrade }] = next
      due.delete(element)
      observer?.unobserve(element)
      // One after the other is the point: the page gets its turn between two of them.
      // oxlint-disable-next-line no-await-in-loop
      if (element.isConnected) await upgrade(element)
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
      due.clear()
    },
  }
}
