'use client'

import { useMemo, useSyncExternalStore, type ReactNode } from 'react'
import { useViewerSettings } from './viewer-settings.ts'

export interface LocalTimeProps {
  /** ISO 8601. */
  readonly at: string
  readonly kind: 'date' | 'time'
}

/**
 * A moment in the reader's zone and language. The server knows neither, so its HTML (and the
 * first render that must match it) says UTC. Renders a `<time>`, or nothing for a broken stamp.
 */
export function LocalTime({ at, kind }: LocalTimeProps): ReactNode {
  const text = useLocalTime(at, kind)
  return text === null ? null : (
    <time className="pt-time" dateTime={at}>
      {text}
    </time>
  )
}

/** The words of {@link LocalTime}; `null` for a broken stamp. */
export function useLocalTime(at: string | undefined, kind: 'date' | 'time'): string | null {
  const { locale } = useViewerSettings()
  const here = useSyncExternalStore(noSubscription, isHere, isElsewhere)
  return useMemo(() => {
    const date = new Date(at ?? '')
    if (Number.isNaN(date.getTime())) return null
    return new Intl.DateTimeFormat(here ? locale : (locale ?? 'en'), {
      ...(kind === 'date' ? { dateStyle: 'long' } : { timeStyle: 'short' }),
      ...(here ? {} : { timeZone: 'UTC' }),
    }).format(date)
  }, [at, kind, locale, here])
}

const noSubscription = (): (() => void) => () => {}
const isHere = (): boolean => true
const isElsewhere = (): boolean => false
