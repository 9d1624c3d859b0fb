'use client'

import { startTransition, useEffect, useState, useSyncExternalStore } from 'react'

const first = 2
const slice = 10

/**
 * How many sections to draw now: the first screen at once, the rest in slices that never hold up
 * the page. All of them where the server already drew all.
 */
export function useMountedSections(count: number): number {
  const hydrating = useSyncExternalStore(noSubscription, no, yes)
  const [mounted, setMounted] = useState(hydrating ? Infinity : first)
  useEffect(() => {
    if (mounted >= count) return
    const timer = setTimeout(() => startTransition(() => setMounted(mounted + slice)))
    return () => clearTimeout(timer)
  }, [mounted, count])
  return Math.min(mounted, count)
}

const noSubscription = (): (() => void) => () => {}
const yes = (): boolean => true
const no = (): boolean => false
