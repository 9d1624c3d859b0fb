import { invalid } from '../reading/invalid.ts'
import { IssueList } from '../reading/issue-list.ts'
import { recordsOf, type Line } from '../reading/lines.ts'
import { readMoment } from '../reading/moment.ts'
import { idFromStart } from '../reading/opaque-id.ts'
import type { Reading, ReadOptions } from '../reading/reading.ts'
import { field, recordField, textField, type UnknownRecord } from '../reading/record.ts'
import { Transcript } from '../reading/transcript.ts'
import { CodexReader } from './codex-reader.ts'

const types = new Set(['session_meta', 'turn_context', 'response_item', 'event_msg', 'compacted'])

/**
 * Reads a Codex session: the rollout file that the CLI and the editor extensions write, JSON Lines
 * of `{ timestamp, type, payload }` (and the bare items of 2025's first versions). Instructions,
 * the environment, project notes and what the editor adds to a prompt stay private.
 *
 * @see https://github.com/openai/codex (codex-rs/protocol)
 * @throws ShareError `invalid_conversation` when no line is of a session
 */
export function fromCodex(input: unknown, options: ReadOptions = {}): Reading {
  const issues = new IssueList()
  const lines = recordsOf(input, issues)
  const records = lines.map(({ record }) => record)
  if (!records.some(isCodexLine)) {
    throw invalid(
      'This is not a Codex session: expected JSON Lines of { timestamp, type, payload }.',
      'no line of a session',
    )
  }
  const transcript = new Transcript(idOf(records), options)
  for (const { path, message } of issues.list) transcript.issues.add(path, message)
  const reader = new CodexReader(transcript, records)
  for (const line of lines) reader.read(line)
  return transcript.finish({ title: titleOf(lines), updatedAt: lastMoment(records) })
}

/** A record of a rollout file, of today's form or the first one. */
export function isCodexLine(record: UnknownRecord): boolean {
  const isEvent = types.has(textField(record, 'type') ?? '') && Object.hasOwn(record, 'payload')
  const isHead =
    textField(record, 'id') !== undefined &&
    Object.hasOwn(record, 'instructions') &&
    Object.hasOwn(record, 'timestamp')
  return isEvent || isHead || field(record, 'record_type') === 'state'
}

function idOf(records: readonly UnknownRecord[]): string {
  const meta = records.find((record) => field(record, 'type') === 'session_meta')
  const id = meta
    ? textField(recordField(meta, 'payload'), 'id')
    : textField(records[0] ?? {}, 'id')
  return id ?? idFromStart(records)
}

function titleOf(lines: readonly Line[]): string | undefined {
  const payloads = lines.map(({ record }) => recordField(record, 'payload'))
  const named = payloads.findLast((each) => field(each, 'type') === 'thread_name_updated')
  return named && textField(named, 'thread_name', 'name')
}

function lastMoment(records: readonly UnknownRecord[]): string | undefined {
  return records.map((record) => readMoment(field(record, 'timestamp'))).findLast(Boolean)
}
