import type { Timestamp } from '@playthread/core'
import { readContent } from '../reading/content-block.ts'
import type { MessageDraft } from '../reading/message-draft.ts'
import { field, isRecord, listField, textField, type UnknownRecord } from '../reading/record.ts'
import type { Transcript } from '../reading/transcript.ts'
import { readHostedCall } from './hosted-call.ts'
import { readItemCall, readItemOutput } from './item-call.ts'

/** Where an item stands and what is known of it beside its content. */
export interface ItemHead {
  readonly path: string
  readonly id?: string | undefined
  readonly model?: string | undefined
  readonly createdAt?: Timestamp | undefined
  /** When the item was complete, in logs that stamp each one. */
  readonly endedAt?: Timestamp | undefined
}

/** Items that tell a reader nothing: lists of tools, compacted context, pointers to earlier items. */
const silent = new Set([
  'mcp_list_tools',
  'compaction',
  'compaction_summary',
  'context_compaction',
  'item_reference',
  'ghost_snapshot',
])

/**
 * Reads one item of the Responses API, from an input, an output or a stored conversation. False for
 * an item of an unknown type.
 */
export function readItem(transcript: Transcript, item: UnknownRecord, head: ItemHead): boolean {
  const type = textField(item, 'type') ?? (textField(item, 'role') === undefined ? '' : 'message')
  if (silent.has(type)) return true
  if (type === 'message') return readMessage(transcript, item, head)
  if (type === 'reasoning') {
    turnOf(transcript, item, head).reasoning(reasoningOf(item), timesOf(head))
    return true
  }
  if (type.endsWith('_output') || type === 'mcp_approval_response') {
    const turn = transcript.turn({ id: undefined, path: head.path })
    return readItemOutput(transcript, turn, item, type, head)
  }
  // Asked first: a type nobody knows must not begin a turn.
  const call = readItemCall(item, type) ?? readHostedCall(transcript, item, type)
  if (!call) return false
  const draft = turnOf(transcript, item, head)
  call.add(transcript, draft, head)
  return true
}

function readMessage(transcript: Transcript, item: UnknownRecord, head: ItemHead): boolean {
  const role = textField(item, 'role')
  const path = `${head.path}.content`
  const content = field(item, 'content')
  if (role === 'user') {
    const id = textField(item, 'id') ?? head.id
    const draft = transcript.begin('user', { id, createdAt: head.createdAt, path: head.path })
    readContent(transcript, draft, content, path)
    return true
  }
  if (role === 'assistant') {
    const draft = turnOf(transcript, item, head)
    readContent(transcript, draft, content, path, timesOf(head))
    if (textField(item, 'status') === 'incomplete') draft.status = 'stopped'
    return true
  }
  return role === 'system' || role === 'developer'
}

function turnOf(transcript: Transcript, item: UnknownRecord, head: ItemHead): MessageDraft {
  const { path, model, createdAt } = head
  return transcript.turn({ id: textField(item, 'id') ?? head.id, createdAt, model, path })
}

function timesOf({ createdAt, endedAt }: ItemHead) {
  return endedAt ? { ...(createdAt && { startedAt: createdAt }), endedAt } : {}
}

/** The readable summary of the reasoning, or the reasoning itself where a model shows it. */
function reasoningOf(item: UnknownRecord): string {
  const texts = (name: string): string =>
    listField(item, name)
      .map((part) => (isRecord(part) ? (textField(part, 'text') ?? '') : ''))
      .filter((text) => text.trim() !== '')
      .join('\n\n')
  return texts('summary') || texts('content')
}
