import { splitSeconds } from './format-length.ts'

/** `0:57`, `12:03`, `1:02:03`. */
export function formatClock(ms: number): string {
  const { hours, minutes, seconds } = splitSeconds(Math.floor(ms / 1000))
  const tail = `${hours ? String(minutes).padStart(2, '0') : minutes}:${String(seconds).padStart(2, '0')}`
  return hours ? `${hours}:${tail}` : tail
}

/** `1 minute 5 seconds`. */
export function formatSpoken(ms: number): string {
  const { hours, minutes, seconds } = splitSeconds(Math.floor(ms / 1000))
  const words = [unit(hours, 'hour'), unit(minutes, 'minute'), unit(seconds, 'second')]
  return words.filter(Boolean).join(' ') || '0 seconds'
}

/** `45 s`, `2 m 14 s`, `1 h 3 m`: at most two units. */
export function formatSpan(ms: number): string {
  const { hours, minutes, seconds } = splitSeconds(Math.max(1, Math.round(ms / 1000)))
  if (hours) return minutes ? `${hours} h ${minutes} m` : `${hours} h`
  if (minutes) return seconds ? `${minutes} m ${seconds} s` : `${minutes} m`
  return `${seconds} s`
}

function unit(value: number, name: string): string {
  return value ? `${value} ${name}${value === 1 ? '' : 's'}` : ''
}
