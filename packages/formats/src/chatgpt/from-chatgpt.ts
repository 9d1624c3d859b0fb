import { currentBranch } from '../reading/branch.ts'
import { invalid } from '../reading/invalid.ts'
import { readMoment } from '../reading/moment.ts'
import { idFromStart } from '../reading/opaque-id.ts'
import type { Reading, ReadOptions } from '../reading/reading.ts'
import { field, isRecord, recordField, textField, type UnknownRecord } from '../reading/record.ts'
import { Transcript } from '../reading/transcript.ts'
import { ChatGPTReader } from './chatgpt-reader.ts'

/**
 * Reads a conversation of a ChatGPT data export (`conversations.json`): the branch that was on the
 * screen. Custom instructions, memories and hidden messages stay private. A file of many
 * conversations is read with `splitChatGPT`; given the list itself, the first one is read.
 *
 * @see https://help.openai.com/en/articles/7260999
 * @throws ShareError `invalid_conversation` when there is no `mapping` of messages
 */
export function fromChatGPT(input: unknown, options: ReadOptions = {}): Reading {
  const [conversation] = splitChatGPT(input)
  if (!conversation) {
    throw invalid(
      'This is not a ChatGPT export: expected a conversation with a `mapping` of messages, or a list of such.',
      'expected an object',
      'mapping',
    )
  }
  const branch = currentBranch(nodesOf(conversation), textField(conversation, 'current_node'))
  const id =
    textField(conversation, 'conversation_id', 'id') ??
    idFromStart(branch.map(({ message }) => message))
  const transcript = new Transcript(id, options)
  const reader = new ChatGPTReader(transcript)
  for (const { id: nodeId, message } of branch) {
    if (message) reader.read(message, `mapping.${nodeId}.message`)
  }
  return transcript.finish({
    title: textField(conversation, 'title'),
    createdAt: readMoment(field(conversation, 'create_time')),
    updatedAt: readMoment(field(conversation, 'update_time')),
  })
}

/** The conversations of an export, as `fromChatGPT` takes them. */
export function splitChatGPT(input: unknown): UnknownRecord[] {
  const inner = isRecord(input) ? (field(input, 'conversations') ?? input) : input
  const list: readonly unknown[] = Array.isArray(inner) ? inner : [inner]
  return list
    .filter(isRecord)
    .filter((each) => Object.keys(recordField(each, 'mapping')).length > 0)
}

function nodesOf(conversation: UnknownRecord) {
  return Object.entries(recordField(conversation, 'mapping')).flatMap(([id, node]) => {
    if (!isRecord(node)) return []
    const message = field(node, 'message')
    return [
      { id, parentId: textField(node, 'parent'), message: isRecord(message) ? message : undefined },
    ]
  })
}
