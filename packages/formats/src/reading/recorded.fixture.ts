import { readFileSync } from 'node:fs'
import path from 'node:path'
import { validateConversation, type Conversation, type Part } from '@playthread/core'
import { expect } from 'vitest'

/** The text of a recorded transcript in `fixtures/`; credits are in fixtures/SOURCES.md. */
export function recorded(name: string): string {
  return readFileSync(path.join(import.meta.dirname, '../../fixtures', name), 'utf8')
}

/** Fails unless the conversation is exactly what a viewer would receive of it. */
export function expectSound(conversation: Conversation): void {
  const carried: unknown = JSON.parse(JSON.stringify(conversation))
  expect(validateConversation(carried)).toEqual({ ok: true, conversation, issues: [] })
  const ids = new Set(conversation.resources.map(({ id }) => id))
  for (const id of shownResources(conversation)) expect(ids).toContain(id)
  const calls = partsOf(conversation, 'tool').map(({ toolCallId }) => toolCallId)
  expect(new Set(calls).size).toBe(calls.length)
}

function shownResources(conversation: Conversation): string[] {
  const outputs = partsOf(conversation, 'tool').flatMap(({ output }) => output ?? [])
  return [...partsOf(conversation, 'resource'), ...outputs].flatMap((each) =>
    each.type === 'resource' ? [each.resourceId] : [],
  )
}

/** All parts of one type, in order. */
export function partsOf<T extends Part['type']>(
  { messages }: Conversation,
  type: T,
): Extract<Part, { type: T }>[] {
  return messages
    .flatMap(({ parts }) => parts)
    .filter((part): part is Extract<Part, { type: T }> => part.type === type)
}

/** How many parts of each kind; tools by their status. */
export function tally(conversation: Conversation): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const part of conversation.messages.flatMap(({ parts }) => parts)) {
    const kind = part.type === 'tool' ? `tool ${part.status}` : part.type
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  return counts
}

/** The texts of one side, in order. */
export function textsOf({ messages }: Conversation, role: 'user' | 'assistant'): string[] {
  return messages
    .filter((message) => message.role === role)
    .flatMap(({ parts }) => parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])))
}
