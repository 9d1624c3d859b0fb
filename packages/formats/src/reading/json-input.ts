import type { JsonValue } from '@playthread/core'
import { parseJsonText, plainJson } from './plain-json.ts'

/** A call's arguments: providers write them as JSON in a text; what is no JSON stays as it is. */
export function jsonInput(args: unknown): JsonValue | undefined {
  if (args === undefined || args === '') return undefined
  return plainJson((typeof args === 'string' ? parseJsonText(args) : undefined) ?? args)
}
