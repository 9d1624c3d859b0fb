import type { ShareEvent, Unsubscribe } from '@playthread/core'

interface Subscription {
  readonly listener: (event: ShareEvent) => void
  open: boolean
}

/** Who listens to which share. After `stopped`, or once unsubscribed, nobody hears another event. */
export class Listeners {
  readonly #byShare = new Map<string, Set<Subscription>>()

  add(shareId: string, listener: (event: ShareEvent) => void): Unsubscribe {
    const subscription: Subscription = { listener, open: true }
    const set = this.#byShare.get(shareId) ?? new Set()
    this.#byShare.set(shareId, set.add(subscription))
    return () => {
      subscription.open = false
      set.delete(subscription)
      if (set.size === 0 && this.#byShare.get(shareId) === set) this.#byShare.delete(shareId)
    }
  }

  /** Tells all of one share, never within the caller's own step. */
  emit(shareId: string, event: ShareEvent): void {
    const set = this.#byShare.get(shareId)
    if (!set) return
    if (event.type === 'stopped') this.#byShare.delete(shareId)
    for (const subscription of set) {
      queueMicrotask(() => {
        if (!subscription.open) return
        if (event.type === 'stopped') subscription.open = false
        subscription.listener(event)
      })
    }
  }

  get shareIds(): readonly string[] {
    return [...this.#byShare.keys()]
  }
}
