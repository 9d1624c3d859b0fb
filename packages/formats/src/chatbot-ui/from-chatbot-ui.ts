import { chatReading } from '../openai-chat/chat-reading.ts'
import { invalid } from '../reading/invalid.ts'
import { modelName } from '../reading/model-name.ts'
import type { Reading, ReadOptions } from '../reading/reading.ts'
import {
  field,
  isRecord,
  listField,
  recordField,
  textField,
  type UnknownRecord,
} from '../reading/record.ts'

/**
 * Reads a conversation of a Chatbot UI export (`{ version: 4, history }`). System prompts stay
 * private. A file of many conversations is read with `splitChatbotUI`; given the export itself, the
 * first one is read.
 *
 * @see https://github.com/mckaywrigley/chatbot-ui
 * @throws ShareError `invalid_conversation` when there is no list of messages
 */
export function fromChatbotUI(input: unknown, options: ReadOptions = {}): Reading {
  const [conversation] = splitChatbotUI(input)
  if (!conversation) {
    throw invalid(
      'This is not a Chatbot UI export: expected { history }, a list of { name, messages }.',
      'expected a list',
      'history',
    )
  }
  const model = modelName(textField(recordField(conversation, 'model'), 'name', 'id'))
  const items = listField(conversation, 'messages').map((message, index) => ({
    message,
    path: `messages[${index}]`,
    model,
  }))
  return chatReading(items, options, {
    id: textField(conversation, 'id'),
    title: textField(conversation, 'name'),
  })
}

/** The conversations of an export, as `fromChatbotUI` takes them. */
export function splitChatbotUI(input: unknown): UnknownRecord[] {
  const record = isRecord(input) ? input : {}
  const list = Array.isArray(field(record, 'history')) ? listField(record, 'history') : [input]
  return list.filter(isRecord).filter((each) => Array.isArray(field(each, 'messages')))
}
