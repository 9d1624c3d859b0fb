import { describe, expect, test } from 'vitest'
import type { Conversation } from '../model/conversation.ts'
import type { CreateHarness } from './describe-share-adapter.ts'
import { sampleConversation } from './sample-conversation.ts'
import { conversationId, failureOf, withHarness } from './with-harness.ts'

const strangeIds = [
  '',
  'x',
  'A'.repeat(22),
  '../../etc/passwd',
  '%00',
  '\u0000',
  '\uD800',
  '__proto__',
  "' OR 1=1 --",
  'x'.repeat(5000),
]

export function testPublicData(create: CreateHarness): void {
  describe('what the public reads', () => {
    test(
      'the conversation as it is now, not as it was',
      withHarness(create, async ({ adapter, saveConversation }) => {
        const share = await adapter.createShare(conversationId)
        const before = await adapter.getSharedConversation(share.id)
        await saveConversation(grown())
        const after = await adapter.getSharedConversation(share.id)
        expect(after.messages).toHaveLength(before.messages.length + 1)
      }),
    )

    test(
      'every part comes through',
      withHarness(create, async ({ adapter }) => {
        const share = await adapter.createShare(conversationId)
        const { messages } = await adapter.getSharedConversation(share.id)
        expect(messages).toEqual(sampleConversation(conversationId).messages)
      }),
    )

    test(
      "under the share id, never the host's own",
      withHarness(create, async ({ adapter }) => {
        const share = await adapter.createShare(conversationId)
        const shared = await adapter.getSharedConversation(share.id)
        expect(shared.id).toBe(share.id)
        expect(JSON.stringify(shared)).not.toContain(conversationId)
      }),
    )

    test(
      'no field outside the model',
      withHarness(create, async ({ adapter, saveConversation }) => {
        await saveConversation(withCanaries(sampleConversation(conversationId)))
        const share = await adapter.createShare(conversationId)
        const shared = await adapter.getSharedConversation(share.id)
        expect(JSON.stringify(shared)).not.toContain('CANARY')
        expect(shared.messages[0]?.parts[0]).toEqual({
          type: 'text',
          text: 'Which planet is the largest?',
        })
      }),
    )

    test(
      'nothing for an id that is unknown, malformed or hostile, always in the same words',
      withHarness(create, async ({ adapter }) => {
        const share = await adapter.createShare(conversationId)
        await adapter.stopShare(conversationId)
        const words = new Set<string>()
        for (const id of [...strangeIds, share.id]) {
          const error: unknown = await adapter.getSharedConversation(id).catch((reason) => reason)
          expect(await failureOf(Promise.reject(error))).toBe('not_found')
          words.add(String(error))
        }
        expect([...words]).toHaveLength(1)
      }),
    )

    test(
      'an aborted read rejects with the reason',
      withHarness(create, async ({ adapter }) => {
        const share = await adapter.createShare(conversationId)
        const reason = new Error('gone')
        const read = adapter.getSharedConversation(share.id, { signal: AbortSignal.abort(reason) })
        await expect(read).rejects.toBe(reason)
      }),
    )
  })
}

function grown(): Conversation {
  const sample = sampleConversation(conversationId)
  const more = {
    id: 'u2',
    role: 'user' as const,
    status: 'complete' as const,
    parts: [{ type: 'text' as const, text: 'And the smallest?' }],
  }
  return { ...sample, messages: [...sample.messages, more] }
}

/** Adds a private field to every object of the conversation. */
function withCanaries(conversation: Conversation): Conversation {
  const planted: Conversation = JSON.parse(JSON.stringify(conversation), (_key, value: unknown) =>
    isPlainObject(value) && !('radiusKm' in value) && !('planet' in value)
      ? { ...value, ownerEmail: 'CANARY@example.com' }
      : value,
  )
  return planted
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
