import { ShareError, type Issue } from '../errors/share-error.ts'
import type { Conversation, Message, Part, Resource } from './conversation.ts'
import { Issues } from './issues.ts'
import { isRecord, readLeniently } from './read-leniently.ts'
import { kindOfMediaType } from './resource-kind.ts'
import { conversationReader, messageReader, partReaders, resourceReader } from './schema.ts'

export type ConversationResult =
  | {
      readonly ok: true
      readonly conversation: Conversation
      /** What was repaired or left out, and where. */
      readonly issues: readonly Issue[]
    }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/**
 * Reads unknown data as a conversation, keeping all it can and naming all it cannot.
 *
 * Only fields of the model come through. A part that cannot be read becomes an `unknown` part in
 * its place; a missing id is filled in; system, developer and tool messages are left out. Only
 * data without the shape of a conversation at all (no object, no `messages`, another version)
 * gives `ok: false`.
 */
export function validateConversation(input: unknown): ConversationResult {
  const issues = new Issues()
  if (!isRecord(input)) {
    issues.add('', 'expected an object')
    return { ok: false, issues: issues.list }
  }
  const head = readLeniently(conversationReader, input, '', issues)
  if (!Array.isArray(input.messages)) issues.add('messages', 'expected a list')
  const badVersion = input.version !== undefined && input.version !== 1
  if (!head || badVersion || !Array.isArray(input.messages)) {
    return { ok: false, issues: issues.list }
  }
  const conversation: Conversation = {
    ...head,
    messages: readMessages(input.messages, issues),
    resources: readResources(input.resources, issues),
  }
  return { ok: true, conversation, issues: issues.list }
}

/**
 * The conversation in unknown data.
 *
 * @throws ShareError `invalid_conversation`, with `issues`, when there is none
 */
export function parseConversation(input: unknown): Conversation {
  const result = validateConversation(input)
  if (result.ok) return result.conversation
  const first = result.issues[0]
  const where = first?.path ? ` at ${first.path}` : ''
  throw new ShareError(
    'invalid_conversation',
    `The data is not a conversation${where}: ${first?.message ?? 'unreadable'}. Check it with validateConversation(), which lists every problem.`,
    { issues: result.issues },
  )
}

function readMessages(input: readonly unknown[], issues: Issues): Message[] {
  const messages: Message[] = []
  const ids = new Set<string>()
  for (const [index, item] of input.entries()) {
    const path = `messages[${index}]`
    const head = readLeniently(messageReader, item, path, issues)
    if (!head || !isRecord(item)) continue
    const id = uniqueId(head.id ?? `${index + 1}`, ids)
    if (id !== head.id) issues.add(`${path}.id`, `missing or used twice; now "${id}"`)
    messages.push({ ...head, id, parts: readParts(item.parts, `${path}.parts`, issues) })
  }
  return messages
}

function readParts(input: unknown, path: string, issues: Issues): Part[] {
  if (!Array.isArray(input)) {
    issues.add(path, 'expected a list')
    return []
  }
  return input.map((item: unknown, index) => readPart(item, `${path}[${index}]`, issues))
}

function readPart(input: unknown, path: string, issues: Issues): Part {
  const type = isRecord(input) && typeof input.type === 'string' ? input.type : ''
  if (!isPartType(type)) {
    issues.add(path, type ? `unknown part type "${type}"` : 'expected an object with a type')
    return { type: 'unknown', originalType: type }
  }
  return readLeniently<Part>(partReaders[type], input, path, issues) ?? unreadable(type)
}

function unreadable(type: string): Part {
  return { type: 'unknown', originalType: type }
}

function isPartType(type: string): type is keyof typeof partReaders {
  return Object.hasOwn(partReaders, type)
}

function readResources(input: unknown, issues: Issues): Resource[] {
  if (input === undefined) return []
  if (!Array.isArray(input)) {
    issues.add('resources', 'expected a list')
    return []
  }
  const ids = new Set<string>()
  return input.flatMap((item: unknown, index) => {
    const path = `resources[${index}]`
    const resource = readLeniently(resourceReader, item, path, issues)
    if (!resource) return []
    if (ids.has(resource.id)) {
      issues.add(`${path}.id`, `"${resource.id}" is used twice; the first one counts`)
      return []
    }
    ids.add(resource.id)
    const title = resource.title ?? resource.id
    return { ...resource, title, kind: resource.kind ?? kindOfMediaType(resource.mediaType, title) }
  })
}

function uniqueId(wanted: string, taken: Set<string>): string {
  let id = wanted
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`
  taken.add(id)
  return id
}
