import { currentBranch } from '../reading/branch.ts'
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
import { readDetails } from './details.ts'
import { readFiles, readSources } from './beside.ts'

/**
 * Reads a chat of an Open WebUI export: the branch that was on the screen. The system prompt and
 * parameters stay private. A file of many chats is read with `splitOpenWebUI`; given the list itself,
 * the first one is read.
 *
 * @see https://docs.openwebui.com/features/chat-features/chat-conversations/chat-share
 * @throws ShareError `invalid_conversation` when there is no `history` of messages
 */
export function fromOpenWebUI(input: unknown, options: ReadOptions = {}): Reading {
  const [record] = splitOpenWebUI(input)
  if (!record) {
    throw invalid(
      'This is not an Open WebUI export: expected a chat with `history.messages`, or a list of such.',
      'expected an object',
      'history.messages',
    )
  }
  const chat = chatOf(record)
  const branch = currentBranch(nodesOf(chat), textField(recordField(chat, 'history'), 'currentId'))
  const id = textField(record, 'id') ?? textField(chat, 'id')
  const transcript = new Transcript(
    id ?? idFromStart(branch.map(({ message }) => message)),
    options,
  )
  for (const node of branch) readMessage(transcript, node.message, `history.messages.${node.id}`)
  return transcript.finish({
    title: textField(record, 'title') ?? textField(chat, 'title'),
    createdAt: readMoment(field(record, 'created_at') ?? field(chat, 'timestamp')),
    updatedAt: readMoment(field(record, 'updated_at')),
  })
}

/** The chats of an export, as `fromOpenWebUI` takes them. */
export function splitOpenWebUI(input: unknown): UnknownRecord[] {
  const list: readonly unknown[] = Array.isArray(input) ? input : [input]
  return list.filter(isRecord).filter((each) => {
    const history = recordField(chatOf(each), 'history')
    return isRecord(field(history, 'messages'))
  })
}

function chatOf(record: UnknownRecord): UnknownRecord {
  return isRecord(field(record, 'chat')) ? recordField(record, 'chat') : record
}

function nodesOf(chat: UnknownRecord) {
  const messages = recordField(recordField(chat, 'history'), 'messages')
  return Object.entries(messages).flatMap(([id, message]) =>
    isRecord(message) ? [{ id, parentId: textField(message, 'parentId'), message }] : [],
  )
}

function readMessage(transcript: Transcript, message: UnknownRecord, path: string): void {
  const role = textField(message, 'role')
  if (role !== 'user' && role !== 'assistant') {
    if (role !== 'system') transcript.issues.add(`${path}.role`, 'a role this version cannot read')
    return
  }
  const draft = transcript.begin(role, {
    id: textField(message, 'id'),
    createdAt: readMoment(field(message, 'timestamp')),
    model: modelName(textField(message, 'modelName', 'model')),
    path,
  })
  readDetails(transcript, draft, textField(message, 'content') ?? '', path)
  readFiles(transcript, draft, listField(message, 'files'))
  readSources(draft, listField(message, 'sources'))
  const error = field(message, 'error')
  if (error !== undefined && error !== false) {
    const text = isRecord(error) ? textField(error, 'content', 'message') : error
    draft.push({ type: 'error', message: typeof text === 'string' ? text : '' })
    draft.status = 'error'
  } else if (role === 'assistant' && field(message, 'done') === false) draft.status = 'stopped'
}
