import { chatReading } from '../openai-chat/chat-reading.ts'
import { invalid } from '../reading/invalid.ts'
import type { Reading, ReadOptions } from '../reading/reading.ts'
import { field, isRecord, textField, type UnknownRecord } from '../reading/record.ts'
import { treesOf, type Tree } from './oasst-trees.ts'

/**
 * Reads a message tree of OpenAssistant: a tree (`{ message_tree_id, prompt }`) or a list of messages
 * that name their parents. Of several answers the best ranked one is followed, or the first; deleted
 * ones are not. User ids, labels and reviews stay private. A dataset is read with `splitOasst`; given
 * the dataset itself, the first tree is read.
 *
 * @see https://huggingface.co/datasets/OpenAssistant/oasst1
 * @throws ShareError `invalid_conversation` when there is no tree
 */
export function fromOasst(input: unknown, options: ReadOptions = {}): Reading {
  const [tree] = treesOf(input)
  if (!tree) {
    throw invalid(
      'This is not an OpenAssistant tree: expected { prompt }, or a list of { text, role: "prompter" }.',
      'no tree',
    )
  }
  const branch: UnknownRecord[] = []
  for (let node: Tree | undefined = tree; node; node = node.replies[0]) branch.push(node.message)
  const items = branch.map((message, index) => ({
    message: {
      role: field(message, 'role') === 'prompter' ? 'user' : field(message, 'role'),
      content: field(message, 'text'),
    },
    path: `[${index}]`,
    id: textField(message, 'message_id', 'user_message_id'),
  }))
  return chatReading(items, options, {
    id: textField(branch[0] ?? {}, 'message_id', 'user_message_id'),
  })
}

/** The trees of a dataset, as `fromOasst` takes them. */
export function splitOasst(input: unknown): readonly unknown[] {
  return treesOf(input).map((tree) => ({ prompt: asPrompt(tree) }))
}

function asPrompt({ message, replies }: Tree): UnknownRecord {
  return { ...message, replies: replies.map(asPrompt) }
}

/** A message or tree of OpenAssistant's own shape. */
export function isOasst(value: unknown): boolean {
  if (!isRecord(value)) return false
  const prompt = field(value, 'prompt')
  const message = isRecord(prompt) ? prompt : value
  return (
    typeof field(message, 'text') === 'string' &&
    /^(prompter|assistant)$/.test(textField(message, 'role') ?? '') &&
    (isRecord(prompt) ||
      ['parent_id', 'parent_message_id'].some((name) => Object.hasOwn(message, name)))
  )
}
