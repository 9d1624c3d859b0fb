import { field, isRecord, listField, textField, type UnknownRecord } from '../reading/record.ts'

export interface Tree {
  readonly message: UnknownRecord
  /** The best first. */
  readonly replies: readonly Tree[]
}

/** Deeper than any conversation. */
const maxDepth = 1000

/** The trees of one tree, a list of trees, or a list of messages that name their parents. */
export function treesOf(input: unknown): Tree[] {
  const list: readonly unknown[] = Array.isArray(input) ? input : [input]
  const records = list.filter(isRecord)
  const prompts = records.map((record) => field(record, 'prompt')).filter(isRecord)
  if (prompts.length > 0) return prompts.map((prompt) => nested(prompt, 0))
  const children = new Map<string, UnknownRecord[]>()
  for (const message of records) {
    const parent = parentOf(message) ?? ''
    children.set(parent, [...(children.get(parent) ?? []), message])
  }
  const roots = (children.get('') ?? []).filter((message) => field(message, 'text') !== undefined)
  const seen = new Set<UnknownRecord>()
  return roots.map((root) => grown(root, children, seen, 0))
}

function nested(message: UnknownRecord, depth: number): Tree {
  const replies = depth < maxDepth ? listField(message, 'replies').filter(isRecord) : []
  return { message, replies: ranked(replies).map((reply) => nested(reply, depth + 1)) }
}

function grown(
  message: UnknownRecord,
  children: ReadonlyMap<string, UnknownRecord[]>,
  seen: Set<UnknownRecord>,
  depth: number,
): Tree {
  seen.add(message)
  const id = textField(message, 'message_id', 'user_message_id')
  const known = id === undefined || depth >= maxDepth ? [] : (children.get(id) ?? [])
  const replies = ranked(known).filter((reply) => !seen.has(reply))
  return { message, replies: replies.map((reply) => grown(reply, children, seen, depth + 1)) }
}

function parentOf(message: UnknownRecord): string | undefined {
  return textField(message, 'parent_id', 'parent_message_id')
}

/** Rank 0 is the best; messages without a rank keep their order. */
function ranked(messages: readonly UnknownRecord[]): UnknownRecord[] {
  const rankOf = (message: UnknownRecord): number => {
    const rank = field(message, 'rank')
    return typeof rank === 'number' ? rank : Number.MAX_SAFE_INTEGER
  }
  return messages
    .filter((message) => field(message, 'deleted') !== true)
    .toSorted((one, other) => rankOf(one) - rankOf(other))
}
