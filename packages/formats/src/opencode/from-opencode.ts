import { invalid } from '../reading/invalid.ts'
import { modelName } from '../reading/model-name.ts'
import { readMoment } from '../reading/moment.ts'
import { idFromStart } from '../reading/opaque-id.ts'
import type { Reading, ReadOptions } from '../reading/reading.ts'
import {
  field,
  isRecord,
  listField,
  recordField,
  textField,
  type UnknownRecord,
} from '../reading/record.ts'
import { Transcript } from '../reading/transcript.ts'
import { readOpencodePart } from './opencode-part.ts'
import { sessionsOfFiles } from './storage-files.ts'

/**
 * Reads an opencode session: what `opencode export` prints (`{ info, messages: [{ info, parts }] }`),
 * or the files of its storage folder, an object from path to parsed content. Text that opencode adds
 * to prompts, snapshots, folders and costs stay private.
 *
 * @see https://opencode.ai/docs/cli
 * @throws ShareError `invalid_conversation` when there is no list of messages
 */
export function fromOpencode(input: unknown, options: ReadOptions = {}): Reading {
  const [session] = splitOpencode(input)
  const messages = session && field(session, 'messages')
  if (!session || !Array.isArray(messages)) {
    throw invalid(
      'This is not an opencode session: expected { info, messages: [{ info, parts }] }, or the files of a session by path.',
      'expected a list',
      'messages',
    )
  }
  const info = recordField(session, 'info')
  const transcript = new Transcript(textField(info, 'id') ?? idFromStart(messages), options)
  messages.forEach((message: unknown, index) => {
    if (isRecord(message)) readMessage(transcript, message, `messages[${index}]`)
    else transcript.issues.add(`messages[${index}]`, 'expected an object')
  })
  const time = recordField(info, 'time')
  return transcript.finish({
    title: textField(info, 'title'),
    createdAt: readMoment(field(time, 'created')),
    updatedAt: readMoment(field(time, 'updated')),
  })
}

function readMessage(transcript: Transcript, message: UnknownRecord, path: string): void {
  const info = recordField(message, 'info')
  const role = textField(info, 'role')
  if (role !== 'user' && role !== 'assistant') {
    transcript.issues.add(`${path}.info.role`, 'expected "user" or "assistant"')
    return
  }
  const model = recordField(info, 'model')
  const head = {
    id: textField(info, 'id'),
    createdAt: readMoment(field(recordField(info, 'time'), 'created')),
    path,
  }
  const draft =
    role === 'user'
      ? transcript.begin('user', head)
      : transcript.turn({
          ...head,
          model: modelName(textField(info, 'modelID') ?? textField(model, 'modelID')),
        })
  if (role === 'assistant') draft.status = 'complete'
  listField(message, 'parts').forEach((part, index) => {
    readOpencodePart(transcript, draft, part, `${path}.parts[${index}]`)
  })
  const error = recordField(info, 'error')
  const name = textField(error, 'name')
  if (name === 'MessageAbortedError') draft.status = 'stopped'
  else if (name !== undefined) {
    draft.push({ type: 'error', message: textField(recordField(error, 'data'), 'message') ?? name })
    draft.status = 'error'
  }
}

/** The sessions of a storage folder (or the one of an export), as `fromOpencode` takes them. */
export function splitOpencode(input: unknown): UnknownRecord[] {
  if (!isRecord(input)) return []
  return Array.isArray(field(input, 'messages')) ? [input] : sessionsOfFiles(input)
}

/** A session as `opencode export` prints it, or as its files. */
export function isOpencode(data: unknown): boolean {
  if (!isRecord(data)) return false
  const messages = listField(data, 'messages').filter(isRecord)
  return messages.length > 0
    ? messages.some(
        (message) => isRecord(field(message, 'info')) && Array.isArray(field(message, 'parts')),
      )
    : sessionsOfFiles(data).length > 0
}
