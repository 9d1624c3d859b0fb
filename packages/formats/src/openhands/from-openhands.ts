import { invalid } from '../reading/invalid.ts'
import { IssueList } from '../reading/issue-list.ts'
import { recordsOf } from '../reading/lines.ts'
import { idFromStart } from '../reading/opaque-id.ts'
import type { Reading, ReadOptions } from '../reading/reading.ts'
import { field, textField, type UnknownRecord } from '../reading/record.ts'
import { Transcript } from '../reading/transcript.ts'
import { ActionReader } from './action-reader.ts'
import { readEvent } from './event-reader.ts'

/**
 * Reads an OpenHands conversation: the event list of version 0 (a trajectory), or the events of
 * version 1, each a file of its own, as a list. System prompts, recalled knowledge, state changes
 * and the machine's metadata stay private.
 *
 * @see https://docs.openhands.dev/sdk/arch/events
 * @throws ShareError `invalid_conversation` when there is no event
 */
export function fromOpenHands(input: unknown, options: ReadOptions = {}): Reading {
  const issues = new IssueList()
  const events = recordsOf(input, issues)
  if (!events.some(({ record }) => isOpenHandsEvent(record))) {
    throw invalid(
      'This is not an OpenHands conversation: expected a list of events with an action, an observation or a kind.',
      'no events',
    )
  }
  const transcript = new Transcript(idFromStart(events.map(({ record }) => record)), options)
  for (const { path, message } of issues.list) transcript.issues.add(path, message)
  const actions = new ActionReader(transcript)
  for (const { record, path } of events) {
    if (isNewEvent(record)) readEvent(transcript, record, path)
    else actions.read(record, path)
  }
  return transcript.finish()
}

/** An event of either version. */
export function isOpenHandsEvent(record: UnknownRecord): boolean {
  return isNewEvent(record) || isOldEvent(record)
}

function isNewEvent(record: UnknownRecord): boolean {
  return (
    /(Event|Observation|Condensation\w*)$/.test(textField(record, 'kind') ?? '') &&
    field(record, 'source') !== undefined
  )
}

function isOldEvent(record: UnknownRecord): boolean {
  const source = textField(record, 'source') ?? ''
  const isKnown = /^(user|agent|environment)$/.test(source)
  return isKnown && (textField(record, 'action') ?? textField(record, 'observation')) !== undefined
}
