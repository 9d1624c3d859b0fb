import { currentBranch } from '../reading/branch.ts'
import { invalid } from '../reading/invalid.ts'
import { modelName } from '../reading/model-name.ts'
import { readMoment } from '../reading/moment.ts'
import { idFromStart } from '../reading/opaque-id.ts'
import type { Reading, ReadOptions } from '../reading/reading.ts'
import { field, isRecord, listField, textField, type UnknownRecord } from '../reading/record.ts'
import { Transcript } from '../reading/transcript.ts'
import { Artifacts } from './artifacts.ts'
import { readClaudeMessage } from './claude-message.ts'

/**
 * Reads a conversation of a Claude.ai data export (`conversations.json`), or as the web app holds
 * it: the branch that was on the screen. Artifacts become resources with their versions; text
 * pasted as attachments too. A file of many conversations is read with `splitClaudeAI`; given the
 * list itself, the first one is read.
 *
 * @see https://support.anthropic.com/en/articles/9450526
 * @throws ShareError `invalid_conversation` when there is no list of `chat_messages`
 */
export function fromClaudeAI(input: unknown, options: ReadOptions = {}): Reading {
  const [conversation] = splitClaudeAI(input)
  if (!conversation) {
    throw invalid(
      'This is not a Claude.ai export: expected a conversation with `chat_messages`, or a list of such.',
      'expected a list',
      'chat_messages',
    )
  }
  const messages = listField(conversation, 'chat_messages')
  const transcript = new Transcript(
    textField(conversation, 'uuid') ?? idFromStart(messages),
    options,
  )
  const artifacts = new Artifacts(transcript.resources)
  const model = modelName(textField(conversation, 'model'))
  for (const { message, path } of shown(conversation, messages)) {
    if (isRecord(message)) readClaudeMessage(transcript, artifacts, message, path, model)
    else transcript.issues.add(path, 'expected an object')
  }
  return transcript.finish({
    title: textField(conversation, 'name'),
    createdAt: readMoment(field(conversation, 'created_at')),
    updatedAt: readMoment(field(conversation, 'updated_at')),
  })
}

/** The conversations of an export, as `fromClaudeAI` takes them. */
export function splitClaudeAI(input: unknown): UnknownRecord[] {
  const list: readonly unknown[] = Array.isArray(input) ? input : [input]
  return list.filter(isRecord).filter((each) => Array.isArray(field(each, 'chat_messages')))
}

function shown(conversation: UnknownRecord, messages: readonly unknown[]) {
  const all = messages.map((message, index) => {
    const record = isRecord(message) ? message : {}
    return {
      message,
      path: `chat_messages[${index}]`,
      id: textField(record, 'uuid') ?? `#${index}`,
      parentId: textField(record, 'parent_message_uuid'),
    }
  })
  const ids = new Set(all.map(({ id }) => id))
  // Older exports are a plain list.
  const isTree = all.some(({ parentId }) => parentId !== undefined && ids.has(parentId))
  return isTree ? currentBranch(all, textField(conversation, 'current_leaf_message_uuid')) : all
}
