let day = '?'
let dayMs = NaN

/**
 * Milliseconds of a stamp; NaN when there is none or it cannot be read. What `toISOString` writes is
 * read digit by digit: `Date.parse` would be most of the time a long conversation takes to compile.
 */
export function stampMs(stamp: string | undefined): number {
  if (stamp === undefined) return NaN
  if (stamp.length !== 24 || stamp[19] !== '.' || stamp[23] !== 'Z') return Date.parse(stamp)
  if (!stamp.startsWith(day)) {
    day = stamp.slice(0, 11)
    dayMs = Date.parse(day.slice(0, 10))
  }
  return (
    dayMs +
    digits(stamp, 11, 2) * 3_600_000 +
    digits(stamp, 14, 2) * 60_000 +
    digits(stamp, 17, 2) * 1000 +
    digits(stamp, 20, 3)
  )
}

function digits(text: string, at: number, count: number): number {
  let value = 0
  for (let index = at; index < at + count; index++) {
    const digit = text.charCodeAt(index) - 48
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : NaN
  }
  return value
}
