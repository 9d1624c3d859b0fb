import { ShareError, type Issue } from '../errors/share-error.ts'
import type { Conversation, Resource } from './conversation.ts'
import { Issues } from './issues.ts'
import { MessagesReader } from './messages-reader.ts'
import { isRecord, readLeniently } from './read-leniently.ts'
import { kindOfMediaType } from './resource-kind.ts'
import { conversationReader, resourceReader } from './schema.ts'

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
    messages: new MessagesReader(issues).read(input.messages),
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
