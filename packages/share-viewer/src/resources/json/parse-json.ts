import type { JsonValue } from '@playthread/core'

const big = /\d{16}/

/** Reads JSON (or JSON Lines as an array); `undefined` when it is neither. */
export function parseJson(text: string, allowLines = true): JsonValue | undefined {
  const whole = tryParse(text)
  if (whole !== undefined || !allowLines) return whole
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length < 2) return undefined
  const values: JsonValue[] = []
  for (const line of lines) {
    const value = tryParse(line)
    if (value === undefined) return undefined
    values.push(value)
  }
  return values
}

function tryParse(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text, big.test(text) ? keepBigNumbers : undefined) as JsonValue
  } catch {
    return undefined
  }
}

/** A number too long for a double is shown with the digits it was written with. */
function keepBigNumbers(_key: string, value: JsonValue, context?: { source?: string }): JsonValue {
  const source = context?.source
  if (typeof value !== 'number' || source === undefined || String(value) === source) return value
  return /^-?\d{16,}$/.test(source) ? source : value
}
