import { describe, expect, test } from 'vitest'
import type { CreateHarness } from './describe-share-adapter.ts'
import { sampleConversation } from './sample-conversation.ts'
import { conversationId, failureOf, withHarness } from './with-harness.ts'

export function testCapabilities(create: CreateHarness): void {
  describe('optional methods', () => {
    test(
      'resetShare gives a new link and ends the old one for good',
      withHarness(create, async ({ adapter }, { skip }) => {
        if (!adapter.resetShare) return skip('the adapter has no resetShare')
        const old = await adapter.createShare(conversationId)
        const fresh = await adapter.resetShare(conversationId)
        expect(fresh).toMatchObject({ conversationId, status: 'active' })
        expect(fresh.id).not.toBe(old.id)
        expect(await failureOf(adapter.getSharedConversation(old.id))).toBe('not_found')
        await adapter.stopShare(conversationId)
        expect((await adapter.createShare(conversationId)).id).toBe(fresh.id)
        expect(await failureOf(adapter.getSharedConversation(old.id))).toBe('not_found')
      }),
    )

    test(
      'listShares names each record once',
      withHarness(create, async ({ adapter, saveConversation }, { skip }) => {
        if (!adapter.listShares) return skip('the adapter has no listShares')
        await saveConversation(sampleConversation('conversation-2'))
        await adapter.createShare(conversationId)
        await adapter.createShare('conversation-2')
        await adapter.stopShare('conversation-2')
        const listed = await adapter.listShares()
        expect(listed).toHaveLength(2)
        const status = new Map(listed.map((share) => [share.conversationId, share.status]))
        expect(status).toEqual(
          new Map([
            [conversationId, 'active'],
            ['conversation-2', 'stopped'],
          ]),
        )
      }),
    )

    test(
      'getShareSummary counts what a link would show',
      withHarness(create, async ({ adapter }, { skip }) => {
        if (!adapter.getShareSummary) return skip('the adapter has no getShareSummary')
        expect(await adapter.getShareSummary(conversationId)).toEqual({ messages: 2, resources: 1 })
      }),
    )

    test(
      'getResource serves the files of a public conversation, and of no other',
      withHarness(create, async ({ adapter, saveConversation, saveResource }, { skip }) => {
        if (!adapter.getResource || !saveResource) return skip('the adapter has no getResource')
        await saveConversation(sampleConversation('conversation-2', { resources: [] }))
        await saveResource(conversationId, 'r1', new Blob(['planets'], { type: 'text/plain' }))
        const share = await adapter.createShare(conversationId)
        const other = await adapter.createShare('conversation-2')
        const blob = await adapter.getResource(share.id, 'r1')
        expect(await blob.text()).toBe('planets')
        expect(await failureOf(adapter.getResource(share.id, 'r2'))).toBe('not_found')
        expect(await failureOf(adapter.getResource(other.id, 'r1'))).toBe('not_found')
        await adapter.stopShare(conversationId)
        expect(await failureOf(adapter.getResource(share.id, 'r1'))).toBe('not_found')
      }),
    )
  })
}
