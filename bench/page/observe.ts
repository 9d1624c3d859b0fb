export interface Observed {
  readonly longestTaskMs: number
  readonly layoutShift: number
}

/** Long tasks and layout shifts, as the browser itself reports them. */
export function observe(): { readonly read: () => Observed; readonly reset: () => void } {
  let longestTaskMs = 0
  let layoutShift = 0
  const take = (list: PerformanceObserverEntryList): void => {
    for (const entry of list.getEntries()) {
      if (entry.entryType === 'longtask') longestTaskMs = Math.max(longestTaskMs, entry.duration)
      else if (isShift(entry) && !entry.hadRecentInput) layoutShift += entry.value
    }
  }
  for (const type of ['longtask', 'layout-shift']) new PerformanceObserver(take).observe({ type })
  return {
    read: () => ({ longestTaskMs, layoutShift }),
    reset() {
      longestTaskMs = 0
      layoutShift = 0
    },
  }
}

interface ShiftEntry extends PerformanceEntry {
  readonly value: number
  readonly hadRecentInput: boolean
}

const isShift = (entry: PerformanceEntry): entry is ShiftEntry => entry.entryType === 'layout-shift'
