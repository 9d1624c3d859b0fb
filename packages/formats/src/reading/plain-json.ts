import type { JsonValue } from '@playthread/core'

/** The model carries values nested at most 64 deep; a level is left for what wraps them. */
const maxDepth = 60

/** Tokens that only the provider can read: large, opaque and of no use to a reader. */
const opaqueKeys = new Set(['encryptedContent', 'encrypted_content', 'encryptedIndex'])

/**
 * A clean copy of any value as JSON, repaired where JSON has no word for it: functions and symbols
 * go, numbers JSON lacks become `null`, anything nested deeper than the model allows becomes `"…"`.
 * Keys such as `__proto__` stay plain data.
 */
export function plainJson(value: unknown, depth = 0): JsonValue {
  if (value == null || typeof value === 'string' || typeof value === 'boolean') return value ?? null
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'bigint') return value.toString()
  if (typeof value !== 'object') return null
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (depth >= maxDepth) return '…'
  if (Array.isArray(value)) return value.map((item: unknown) => plainJson(item, depth + 1))
  return plainObject(value, depth)
}

function plainObject(value: object, depth: number): JsonValue {
  const entries = Object.entries(value)
    .filter(([key, item]) => isData(item) && !opaqueKeys.has(key))
    .map(([key, item]) => [key, plainJson(item, depth + 1)] as const)
  // fromEntries defines own properties, so a "__proto__" key never reaches the setter.
  return Object.fromEntries(entries)
}

function isData(value: unknown): boolean {
  return value !== undefined && typeof value !== 'function' && typeof value !== 'symbol'
}

/** The object or list that a text holds as JSON, `undefined` for any other text. */
export function parseJsonText(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
