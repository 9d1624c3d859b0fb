import type { JsonValue } from './conversation.ts'

/** The deepest nesting a host-defined value may have; the same bound as the server's request bodies. */
export const maxJsonDepth = 64

/**
 * A clean copy of a value as JSON would carry it, or `undefined` where there is none: functions,
 * symbols, anything nested deeper than `maxJsonDepth` (a cycle included) and numbers JSON lacks.
 * Keys such as `__proto__` stay plain data.
 */
export function toJsonValue(value: unknown, depth = 0): JsonValue | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value !== 'object' || depth >= maxJsonDepth) return undefined
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString()
  if (Array.isArray(value)) return copyArray(value, depth)
  return copyObject(value, depth)
}

function copyArray(value: unknown[], depth: number): JsonValue | undefined {
  const copy: JsonValue[] = []
  for (const item of value) {
    const json = item === undefined ? null : toJsonValue(item, depth + 1)
    if (json === undefined) return undefined
    copy.push(json)
  }
  return copy
}

function copyObject(value: object, depth: number): JsonValue | undefined {
  const entries: [string, JsonValue][] = []
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue
    const json = toJsonValue(item, depth + 1)
    if (json === undefined) return undefined
    entries.push([key, json])
  }
  // fromEntries defines own properties, so a "__proto__" key never reaches the setter.
  return Object.fromEntries(entries)
}
