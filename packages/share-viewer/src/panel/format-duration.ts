/** A length of time for people: `0.4 s`, `42 s`, `2 m 14 s`, `1 h 5 m`, in the locale's digits. */
export function formatDuration(ms: number, locale?: string): string {
  const seconds = ms / 1000
  const format = (value: number, unit: 'second' | 'minute' | 'hour', digits = 0): string =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay: digits > 0 || ms < 60_000 ? 'short' : 'narrow',
      maximumFractionDigits: digits,
    }).format(value)
  if (seconds < 9.95) return format(seconds, 'second', 1)
  const whole = Math.round(seconds)
  if (whole < 60) return format(whole, 'second')
  if (whole < 3600) {
    return `${format(Math.floor(whole / 60), 'minute')} ${format(whole % 60, 'second')}`
  }
  return `${format(Math.floor(whole / 3600), 'hour')} ${format(Math.floor((whole % 3600) / 60), 'minute')}`
}
