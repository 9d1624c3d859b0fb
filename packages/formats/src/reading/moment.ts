import { toTimestamp, type Timestamp } from '@playthread/core'

const isoDate = /^\d{4}-\d\d-\d\d([T ][\d:.,]+)?/
const zone = /(Z|[+-]\d\d:?\d\d)$/i

/**
 * A moment in a transcript: ISO 8601 text (UTC where it names no zone), a `Date`, or epoch
 * seconds, milliseconds or microseconds. Anything else is `undefined`.
 */
export function readMoment(value: unknown): Timestamp | undefined {
  if (typeof value === 'number') return toTimestamp(Math.abs(value) >= 1e14 ? value / 1000 : value)
  if (typeof value !== 'string') return value instanceof Date ? toTimestamp(value) : undefined
  const text = value.trim()
  const time = isoDate.exec(text)
  if (!time) return undefined
  return toTimestamp(time[1] && !zone.test(text) ? `${text}Z` : text)
}

/** The moment a UUID of version 7 was made, which such ids carry in their first 48 bits. */
export function momentOfUuid(id: string): Timestamp | undefined {
  const match = /([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.exec(id)
  return match ? toTimestamp(Number.parseInt(`${match[1]}${match[2]}`, 16)) : undefined
}
