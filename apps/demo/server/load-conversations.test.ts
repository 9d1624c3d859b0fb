import { existsSync, statSync } from 'node:fs'
import { validateConversation } from '@playthread/core'
import { expect, test } from 'vitest'
import { loadConversations } from '../data/load-conversations.ts'

const loaded = await loadConversations()

test.each(loaded.map((each) => [each.conversation.title, each] as const))(
  '%s: both sides speak, every file has its bytes, the model holds',
  (_title, { conversation, resources }) => {
    const roles = new Set(conversation.messages.map((message) => message.role))
    expect(roles).toEqual(new Set(['user', 'assistant']))
    const result = validateConversation(JSON.parse(JSON.stringify(conversation)))
    expect(result.issues).toEqual([])
    for (const { id, data, url, size } of conversation.resources) {
      const file = resources.get(id)
      expect(Boolean(file) || data !== undefined || url !== undefined).toBe(true)
      if (!file) continue
      expect(existsSync(file.path)).toBe(true)
      expect(statSync(file.path).size).toBe(size)
    }
    const ids = new Set(conversation.resources.map(({ id }) => id))
    for (const part of conversation.messages.flatMap((message) => message.parts))
      if (part.type === 'resource') expect(ids).toContain(part.resourceId)
  },
)

test('ten conversations, and the one with the most to show has its four files', () => {
  expect(loaded).toHaveLength(10)
  const titanic = loaded.find((each) => each.conversation.id === 'titanic')
  expect([...(titanic?.resources.values() ?? [])].map((file) => file.mediaType).toSorted()).toEqual(
    ['image/png', 'image/png', 'text/csv', 'text/plain'],
  )
})
