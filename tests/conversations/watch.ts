import { vi } from 'vitest'

/** Notes errors and warnings of the console and of the page; the answer ends it. */
export function watchConsole(): () => string[] {
  const said: string[] = []
  const note = (...words: unknown[]): void => {
    said.push(words.map(String).join(' '))
  }
  const spies = [
    vi.spyOn(console, 'error').mockImplementation(note),
    vi.spyOn(console, 'warn').mockImplementation(note),
  ]
  const onError = (event: ErrorEvent): void => note(event.message)
  const onRejection = (event: PromiseRejectionEvent): void => note(event.reason)
  addEventListener('error', onError)
  addEventListener('unhandledrejection', onRejection)
  return () => {
    for (const spy of spies) spy.mockRestore()
    removeEventListener('error', onError)
    removeEventListener('unhandledrejection', onRejection)
    return said
  }
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number
  readonly hadRecentInput: boolean
}

/** Adds up layout shifts that no one asked for; the answer ends it. */
export function watchShifts(): () => number {
  let sum = 0
  const add = (entries: PerformanceEntryList): void => {
    for (const entry of entries) {
      const shift = entry as LayoutShift
      if (!shift.hadRecentInput) sum += shift.value
    }
  }
  const observer = new PerformanceObserver((list) => add(list.getEntries()))
  observer.observe({ type: 'layout-shift' })
  return () => {
    add(observer.takeRecords())
    observer.disconnect()
    return sum
  }
}
