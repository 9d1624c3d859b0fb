/** A moment of a replay as a link names it: a message (stable), or a time (convenient). */
export type ReplayMoment =
  | { readonly at: 'message'; readonly messageId: string }
  | { readonly at: 'time'; readonly ms: number }
  | { readonly at: 'start' }

/** The longest time a link may name: 100 hours. */
const maxMs = 360_000_000

/** Adds `?replay=1&at=m-<id>` or `&t=1m23s` to an address. */
export function replayUrl(url: string, moment: ReplayMoment): string {
  const target = new URL(url)
  target.hash = ''
  for (const name of ['replay', 'at', 't']) target.searchParams.delete(name)
  target.searchParams.set('replay', '1')
  if (moment.at === 'message') target.searchParams.set('at', `m-${moment.messageId}`)
  if (moment.at === 'time') target.searchParams.set('t', formatReplayTime(moment.ms))
  return target.href
}

/**
 * The moment a query string names, or `null` when it asks for no replay. Any text is safe to pass:
 * what cannot be read is ignored, what is out of range is clamped. A message wins over a time.
 */
export function parseReplayLink(search: string): ReplayMoment | null {
  const query = new URLSearchParams(search)
  if (query.get('replay') !== '1') return null
  const messageId = /^m-(.+)$/s.exec(query.get('at') ?? '')?.[1]
  if (messageId) return { at: 'message', messageId }
  const ms = parseReplayTime(query.get('t') ?? '')
  return ms === null ? { at: 'start' } : { at: 'time', ms }
}

/** Whole seconds as `83s`-style text: `1h2m3s`, `1m23s`, `45s`. */
export function formatReplayTime(ms: number): string {
  const seconds = Math.floor(clampMs(ms) / 1000)
  const parts: [number, string][] = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor((seconds % 3600) / 60), 'm'],
    [seconds % 60, 's'],
  ]
  return (
    parts
      .filter(([value]) => value > 0)
      .map(([value, unit]) => `${value}${unit}`)
      .join('') || '0s'
  )
}

/** Milliseconds of `83`, `83s`, `1m23s` or `1h2m3s`; `null` for anything else. */
export function parseReplayTime(text: string): number | null {
  const match = /^(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9})s?)?$/.exec(text)
  if (!match || text === '') return null
  const [, hours = 0, minutes = 0, seconds = 0] = match
  return clampMs((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000)
}

function clampMs(ms: number): number {
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), maxMs) : 0
}
