const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** Bytes for people: `946 B`, `57.7 kB`, `1.2 MB`, in the locale's own digits and units. */
export function formatSize(bytes: number, locale?: string): string {
  let value = bytes
  let unit = 0
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000
    unit += 1
  }
  if (unit === 0) return `${new Intl.NumberFormat(locale).format(value)} B`
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[unit] ?? 'gigabyte',
    unitDisplay: 'short',
    maximumFractionDigits: value >= 100 ? 0 : 1,
  }).format(value)
}
