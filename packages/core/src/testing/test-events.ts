import { describe, expect, test, vi } from 'vitest'
import type { ShareAdapter, ShareEvent } from '../adapter/share-adapter.ts'
import type { CreateHarness } from './describe-share-adapter.ts'
import { sampleConversation } from './sample-conversation.ts'
import { conversationId, withHarness } from './with-harness.ts'

const noSubscribe = 'the adapter has no subscribe'

export function testEvents(create: CreateHarness): void {
  describe('live events', () => {
    test(
      'changed after a change, stopped after a stop, and nothing after that',
      withHarness(create, async ({ adapter, another, saveConversation }, { skip }) => {
        const share = await adapter.createShare(conversationId)
        const viewer = listen(another?.() ?? adapter, share.id)
        if (!viewer) return skip(noSubscribe)
        await viewer.seen('connected')
        await saveConversation(sampleConversation(conversationId, { title: 'Changed' }))
        await viewer.seen('changed')
        await adapter.stopShare(conversationId)
        await viewer.seen('stopped')
        await adapter.createShare(conversationId)
        await saveConversation(sampleConversation(conversationId, { title: 'Again' }))
        await new Promise((resolve) => setTimeout(resolve, 50))
        expect(viewer.types.at(-1)).toBe('stopped')
        viewer.unsubscribe()
      }),
    )

    test(
      'a link that is not public says stopped at once',
      withHarness(create, async ({ adapter }, { skip }) => {
        const share = await adapter.createShare(conversationId)
        await adapter.stopShare(conversationId)
        for (const id of [share.id, 'A'.repeat(22), 'not an id']) {
          const viewer = listen(adapter, id)
          if (!viewer) return skip(noSubscribe)
          await viewer.seen('stopped')
          expect(viewer.types).not.toContain('connected')
          viewer.unsubscribe()
        }
      }),
    )

    test(
      'nothing is heard after unsubscribing',
      withHarness(create, async ({ adapter, saveConversation }, { skip }) => {
        const share = await adapter.createShare(conversationId)
        const leaver = listen(adapter, share.id)
        const stayer = listen(adapter, share.id)
        if (!leaver || !stayer) return skip(noSubscribe)
        await Promise.all([leaver.seen('connected'), stayer.seen('connected')])
        leaver.unsubscribe()
        const heard = leaver.types.length
        await saveConversation(sampleConversation(conversationId, { title: 'Changed' }))
        await stayer.seen('changed')
        expect(leaver.types).toHaveLength(heard)
        stayer.unsubscribe()
      }),
    )
  })
}

function listen(adapter: ShareAdapter, shareId: string) {
  const types: ShareEvent['type'][] = []
  const unsubscribe = adapter.subscribe?.(shareId, (event) => types.push(event.type))
  if (!unsubscribe) return undefined
  const seen = (type: ShareEvent['type']) =>
    vi.waitFor(() => expect(types).toContain(type), { timeout: 5000, interval: 10 })
  return { types, unsubscribe, seen }
}
