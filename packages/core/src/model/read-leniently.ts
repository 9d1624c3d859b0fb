import * as v from 'valibot'
import type { Issues } from './issues.ts'

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Reads an object through its reader. An optional field that cannot be read is reported and left
 * out; a required one makes the whole unreadable (`undefined`).
 */
export function readLeniently<T>(
  reader: v.GenericSchema<unknown, T>,
  input: unknown,
  path: string,
  issues: Issues,
): T | undefined {
  const whole = v.safeParse(reader, input)
  if (whole.success) return whole.output
  issues.addAll(path, whole.issues)
  if (!isRecord(input)) return undefined
  const bad = new Set(whole.issues.map((issue) => issue.path?.[0]?.key))
  const rest = Object.fromEntries(Object.entries(input).filter(([key]) => !bad.has(key)))
  const trimmed = v.safeParse(reader, rest)
  return trimmed.success ? trimmed.output : undefined
}
