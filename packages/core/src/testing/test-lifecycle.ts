import { describe, expect, test } from 'vitest'
import type { CreateHarness } from './describe-share-adapter.ts'
import { sampleConversation } from './sample-conversation.ts'
import { conversationId, failureOf, withHarness } from './with-harness.ts'

export function testLifecycle(create: CreateHarness): void {
  describe('create, stop, create again', () => {
    test(
      'a conversation begins without a share',
      withHarness(create, async ({ adapter }) => {
        expect(await adapter.getShare(conversationId)).toBeNull()
      }),
    )

    test(
      'create gives an active record with an id nobody can guess',
      withHarness(create, async ({ adapter }) => {
        const share = await adapter.createShare(conversationId)
        expect(share).toMatchObject({ conversationId, status: 'active' })
        expect(share.id).toMatch(/^[\w-]{22,}$/)
        expect(share.id).not.toContain(conversationId)
        expect(Number.isNaN(Date.parse(share.activeSince))).toBe(false)
        expect(await adapter.getShare(conversationId)).toEqual(share)
      }),
    )

    test(
      'sixteen creates at once give one record',
      withHarness(create, async ({ adapter, another }) => {
        const other = another?.() ?? adapter
        const shares = await Promise.all(
          Array.from({ length: 16 }, (_, index) =>
            (index % 2 ? adapter : other).createShare(conversationId),
          ),
        )
        expect(new Set(shares.map((share) => share.id)).size).toBe(1)
      }),
    )

    test(
      'stop ends public access, and the record stays',
      withHarness(create, async ({ adapter }) => {
        const share = await adapter.createShare(conversationId)
        const stopped = await adapter.stopShare(conversationId)
        expect(stopped).toMatchObject({ id: share.id, status: 'stopped' })
        expect(await failureOf(adapter.getSharedConversation(share.id))).toBe('not_found')
        expect(await adapter.getShare(conversationId)).toEqual(stopped)
      }),
    )

    test(
      'stop twice is one stop; stop without a record is not_found',
      withHarness(create, async ({ adapter }) => {
        expect(await failureOf(adapter.stopShare(conversationId))).toBe('not_found')
        await adapter.createShare(conversationId)
        const first = await adapter.stopShare(conversationId)
        expect(await adapter.stopShare(conversationId)).toEqual(first)
      }),
    )

    test(
      'creating again brings back the same link',
      withHarness(create, async ({ adapter }) => {
        const first = await adapter.createShare(conversationId)
        await adapter.stopShare(conversationId)
        const again = await adapter.createShare(conversationId)
        expect(again).toMatchObject({ id: first.id, status: 'active' })
        expect(again.generation).toBeGreaterThan(first.generation)
        expect((await adapter.getSharedConversation(first.id)).title).toBeTruthy()
      }),
    )

    test(
      'a create delayed past a stop changes nothing',
      withHarness(create, async ({ adapter }) => {
        const share = await adapter.createShare(conversationId, { ifGeneration: 0 })
        const { generation } = await adapter.stopShare(conversationId)
        const late = adapter.createShare(conversationId, { ifGeneration: 0 })
        expect(await failureOf(late)).toBe('conflict')
        expect(await failureOf(adapter.getSharedConversation(share.id))).toBe('not_found')
        const meant = await adapter.createShare(conversationId, { ifGeneration: generation })
        expect(meant).toMatchObject({ id: share.id, status: 'active' })
      }),
    )

    test(
      'a create that finds the link active already is content',
      withHarness(create, async ({ adapter }) => {
        const share = await adapter.createShare(conversationId, { ifGeneration: 0 })
        expect(await adapter.createShare(conversationId, { ifGeneration: 0 })).toEqual(share)
      }),
    )

    test(
      'one conversation never answers for another',
      withHarness(create, async ({ adapter, saveConversation }) => {
        await saveConversation(sampleConversation('conversation-2', { title: 'Another' }))
        const one = await adapter.createShare(conversationId)
        const two = await adapter.createShare('conversation-2')
        expect(two.id).not.toBe(one.id)
        await adapter.stopShare(conversationId)
        expect((await adapter.getSharedConversation(two.id)).title).toBe('Another')
      }),
    )

    test(
      'a deleted conversation takes its link with it',
      withHarness(create, async ({ adapter, deleteConversation }, { skip }) => {
        if (!deleteConversation) return skip('the harness cannot delete')
        const share = await adapter.createShare(conversationId)
        await deleteConversation(conversationId)
        expect(await failureOf(adapter.getSharedConversation(share.id))).toBe('not_found')
      }),
    )
  })
}
