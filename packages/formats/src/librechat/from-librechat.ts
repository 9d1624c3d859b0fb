import { currentBranch } from '../reading/branch.ts'
import { invalid } from '../reading/invalid.ts'
import { modelName } from '../reading/model-name.ts'
import { readMoment } from '../reading/moment.ts'
import { idFromStart } from '../reading/opaque-id.ts'
import type { Reading, ReadOptions } from '../reading/reading.ts'
import { field, isRecord, listField, textField, type UnknownRecord } from '../reading/record.ts'
import { Transcript } from '../reading/transcript.ts'
import { readLibreContent } from './libre-content.ts'

/**
 * Reads a LibreChat export, its messages as a tree (`recursive`) or as a list: the branch that came
 * last, as LibreChat shows it. Instructions (`promptPrefix`) and owners stay private.
 *
 * @see https://www.librechat.ai/docs/features/import_convos
 * @throws ShareError `invalid_conversation` when there is no list of messages
 */
export function fromLibreChat(input: unknown, options: ReadOptions = {}): Reading {
  const chat = isRecord(input) ? input : {}
  const messages = field(chat, 'messages')
  if (!Array.isArray(messages)) {
    throw invalid(
      'This is not a LibreChat export: expected { conversationId, messages }.',
      'expected a list',
      'messages',
    )
  }
  const branch = currentBranch(flattened(messages))
  const id = textField(chat, 'conversationId') ?? idFromStart(branch.map(({ message }) => message))
  const transcript = new Transcript(id, options)
  for (const { message, path } of branch) readMessage(transcript, message, path)
  return transcript.finish({ title: textField(chat, 'title') })
}

interface Node {
  readonly id: string
  readonly parentId: string | undefined
  readonly message: UnknownRecord
  readonly path: string
}

/** Every message, a parent before its children. */
function flattened(messages: readonly unknown[]): Node[] {
  const nodes: Node[] = []
  const waiting = messages
    .map((message, index) => ({ message, path: `messages[${index}]` }))
    .toReversed()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { message, path } = next
    if (!isRecord(message)) continue
    const id = textField(message, 'messageId') ?? path
    nodes.push({ id, parentId: textField(message, 'parentMessageId'), message, path })
    const children = listField(message, 'children')
    waiting.push(
      ...children
        .map((child, index) => ({ message: child, path: `${path}.children[${index}]` }))
        .toReversed(),
    )
  }
  return nodes
}

function readMessage(transcript: Transcript, message: UnknownRecord, path: string): void {
  const isUser =
    field(message, 'isCreatedByUser') === true || /^user$/i.test(textField(message, 'sender') ?? '')
  const head = {
    id: textField(message, 'messageId'),
    createdAt: readMoment(field(message, 'createdAt')),
    path,
  }
  const model = modelName(textField(message, 'model'))
  const draft = isUser
    ? transcript.begin('user', head)
    : transcript.begin('assistant', { ...head, model })
  if (field(message, 'error') === true) {
    draft.push({ type: 'error', message: textField(message, 'text') ?? '' })
    draft.status = 'error'
    return
  }
  readLibreContent(transcript, draft, message, path)
  const isCut =
    field(message, 'unfinished') === true ||
    ['length', 'incomplete'].includes(textField(message, 'finish_reason') ?? '')
  if (!isUser && isCut) draft.status = 'stopped'
}

/** A message of LibreChat's own shape. */
export function isLibreMessage(message: UnknownRecord): boolean {
  return (
    textField(message, 'messageId') !== undefined &&
    (Object.hasOwn(message, 'isCreatedByUser') || Object.hasOwn(message, 'parentMessageId'))
  )
}
