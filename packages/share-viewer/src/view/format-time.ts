import type { TimeKind } from './view-environment.ts'

const styles: Readonly<Record<TimeKind, Intl.DateTimeFormatOptions>> = {
  date: { dateStyle: 'long' },
  day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  time: { timeStyle: 'short' },
}

/**
 * Words for moments in one language and zone; `null` for broken stamps.
 *
 * @param here whether the reader's own zone is known; a server knows none and says UTC
 */
export function createTimeFormatter(
  locale: string | undefined,
  here: boolean,
): (at: string, kind: TimeKind) => string | null {
  const formats = new Map<TimeKind, Intl.DateTimeFormat>()
  return (at, kind) => {
    const ms = Date.parse(at)
    if (Number.isNaN(ms)) return null
    let format = formats.get(kind)
    if (!format) {
      format = new Intl.DateTimeFormat(here ? locale : (locale ?? 'en'), {
        ...styles[kind],
        ...(here ? {} : { timeZone: 'UTC' }),
      })
      formats.set(kind, format)
    }
    return format.format(ms)
  }
}
