import type { Timestamp } from './conversation.ts'

/** Below this a number is seconds since 1970, above it milliseconds: the year 1973 in ms, 5138 in s. */
const secondsBelow = 1e11

/** ISO 8601 text for a date text, a `Date`, or epoch seconds or milliseconds; `undefined` if unreadable. */
export function toTimestamp(value: unknown): Timestamp | undefined {
  const date = value instanceof Date ? value : toDate(value)
  return date && !Number.isNaN(date.getTime()) ? date.toISOString() : undefined
}

function toDate(value: unknown): Date | undefined {
  if (typeof value === 'string') return new Date(value)
  if (typeof value !== 'number') return undefined
  return new Date(Math.abs(value) < secondsBelow ? value * 1000 : value)
}
