/** An object whose fields are not known yet. */
export type UnknownRecord = Readonly<Record<string, unknown>>

export function isRecord(value: unknown): value is UnknownRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The record's own field: a polluted prototype never answers for it. */
export function field(record: UnknownRecord, ...names: readonly string[]): unknown {
  for (const name of names) {
    if (Object.hasOwn(record, name) && record[name] != null) return record[name]
  }
  return undefined
}

/** The first of these fields that holds text which is not empty. */
export function textField(record: UnknownRecord, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = field(record, name)
    if (typeof value === 'string' && value !== '') return value
  }
  return undefined
}

export function recordField(record: UnknownRecord, name: string): UnknownRecord {
  const value = field(record, name)
  return isRecord(value) ? value : {}
}

export function listField(record: UnknownRecord, name: string): readonly unknown[] {
  const value = field(record, name)
  return Array.isArray(value) ? value : []
}
