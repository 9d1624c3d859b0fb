import { field, isRecord, recordField, textField, type UnknownRecord } from '../reading/record.ts'

const place = /(?:^|\/)(session|message|part)\/(?:(?:.*\/)?([^/]+)\/)?[^/]+\.json$/

/**
 * The sessions in files such as `message/<session>/<message>.json` and `part/<message>/<part>.json`,
 * in the form of an export, oldest first. Names order parts; where a file says no more, its folder
 * does.
 */
export function sessionsOfFiles(files: UnknownRecord): UnknownRecord[] {
  const sessions = new Map<string, { info: UnknownRecord; messages: UnknownRecord[] }>()
  const parts = new Map<string, UnknownRecord[]>()
  const session = (id: string) => {
    const known = sessions.get(id) ?? { info: {}, messages: [] }
    sessions.set(id, known)
    return known
  }
  const entries = Object.entries(files).toSorted(([one], [other]) => (one < other ? -1 : 1))
  for (const [path, record] of entries) {
    const [, kind, folder = ''] = place.exec(path) ?? []
    if (!isRecord(record)) continue
    if (kind === 'session') session(textField(record, 'id') ?? path).info = record
    if (kind === 'message') session(textField(record, 'sessionID') ?? folder).messages.push(record)
    if (kind === 'part') {
      const id = textField(record, 'messageID') ?? folder
      parts.set(id, [...(parts.get(id) ?? []), record])
    }
  }
  return [...sessions.values()]
    .filter(({ messages }) => messages.length > 0)
    .map(({ info, messages }) => ({
      info,
      messages: byTime(messages).map((message) => ({
        info: message,
        parts: parts.get(textField(message, 'id') ?? '') ?? [],
      })),
    }))
}

function byTime(messages: readonly UnknownRecord[]): UnknownRecord[] {
  return messages.toSorted((one, other) => createdAt(one) - createdAt(other))
}

function createdAt(message: UnknownRecord): number {
  const created = field(recordField(message, 'time'), 'created')
  return typeof created === 'number' ? created : 0
}
