import { field, isRecord, type UnknownRecord } from './reading/record.ts'

/** Looking at more of a long transcript would not tell more. */
const looked = 200

/** The objects at the beginning of a list; none where there is no list. */
export function firstRecords(value: unknown): readonly UnknownRecord[] {
  return Array.isArray(value) ? value.slice(0, looked).filter(isRecord) : []
}

export function recordOf(value: unknown): UnknownRecord {
  return isRecord(value) ? value : {}
}

/** The first messages of a list, or of an object that holds one. */
export function messagesIn(data: unknown): readonly UnknownRecord[] {
  return firstRecords(Array.isArray(data) ? data : field(recordOf(data), 'messages'))
}
