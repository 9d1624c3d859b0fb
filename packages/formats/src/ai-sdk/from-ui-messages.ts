import { ShareError } from '@playthread/core'
import { readMoment } from '../reading/moment.ts'
import { modelName } from '../reading/model-name.ts'
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
import { legacyParts } from './legacy-parts.ts'
import { readUIPart } from './ui-part.ts'

/**
 * Reads the AI SDK's UI messages: v5, v6 and v7 exactly, v4 (`content`, `toolInvocations`,
 * `experimental_attachments`) as far as it says the same. System messages stay private.
 *
 * @param input the list of messages, or an object that holds it as `messages` (a stored chat)
 * @throws ShareError `invalid_conversation` when there is no list of messages; damage inside it is
 * reported in `issues` instead
 */
export function fromUIMessages(input: unknown, options: ReadOptions = {}): Reading {
  const chat = isRecord(input) ? input : {}
  const messages = Array.isArray(input) ? (input as readonly unknown[]) : field(chat, 'messages')
  if (!Array.isArray(messages)) {
    throw new ShareError(
      'invalid_conversation',
      'These are not AI SDK messages: expected a list of UI messages, or an object with such a list as `messages`.',
      { issues: [{ path: Array.isArray(input) ? '' : 'messages', message: 'expected a list' }] },
    )
  }
  const id = textField(chat, 'id', 'chatId') ?? idFromStart(messages)
  const transcript = new Transcript(id, options)
  messages.forEach((message: unknown, index) => {
    readMessage(transcript, message, `messages[${index}]`)
  })
  return transcript.finish({
    title: textField(chat, 'title'),
    createdAt: readMoment(field(chat, 'createdAt', 'created_at')),
    updatedAt: readMoment(field(chat, 'updatedAt', 'updated_at')),
  })
}

function readMessage(transcript: Transcript, message: unknown, path: string): void {
  if (!isRecord(message)) {
    transcript.issues.add(path, 'expected an object')
    return
  }
  const role = field(message, 'role')
  if (role === 'system' || role === 'developer') return
  if (role !== 'user' && role !== 'assistant') {
    transcript.issues.add(`${path}.role`, 'expected "user", "assistant" or "system"')
    return
  }
  const metadata = recordField(message, 'metadata')
  const stamp =
    field(message, 'createdAt', 'created_at') ??
    field(metadata, 'createdAt', 'created_at', 'timestamp')
  const createdAt = readMoment(stamp)
  if (stamp !== undefined && !createdAt) transcript.issues.add(path, 'its time cannot be read')
  const draft = transcript.begin(role, {
    id: textField(message, 'id'),
    createdAt,
    model: modelName(textField(metadata, 'model', 'modelId')),
    path,
  })
  partsOf(message).forEach((part, index) => {
    readUIPart(transcript, draft, part, `${path}.parts[${index}]`)
  })
}

function partsOf(message: UnknownRecord): readonly unknown[] {
  const parts = listField(message, 'parts')
  return parts.length > 0
    ? [...parts, ...legacyParts(message, 'attachments')]
    : legacyParts(message)
}
