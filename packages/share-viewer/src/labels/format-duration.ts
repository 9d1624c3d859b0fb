/** `0.4 s`, `12 s`, `2 m 14 s`, `1 h 3 m`. Negative and non-finite values count as nothing. */
export function formatDuration(ms: number): string {
  const safe = Number.isFinite(ms) ? Math.max(ms, 0) : 0
  if (safe < 9950) {
    const tenths = Math.max(1, Math.round(safe / 100))
    return `${tenths % 10 === 0 ? tenths / 10 : (tenths / 10).toFixed(1)} s`
  }
  const seconds = Math.round(safe / 1000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} m${seconds % 60 ? ` ${seconds % 60} s` : ''}`
  return `${Math.floor(minutes / 60)} h${minutes % 60 ? ` ${minutes % 60} m` : ''}`
}
