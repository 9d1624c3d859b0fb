import { afterEach, expect, test } from 'vitest'
import { parseConversation } from './validate-conversation.ts'

const given = {
  version: 1,
  id: 'c',
  title: 'Hello',
  messages: [
    {
      id: 'm1',
      role: 'user',
      author: { name: 'Ada' },
      parts: [
        { type: 'text', text: 'Hi' },
        { type: 'tool', toolCallId: 't', toolName: 'x', input: { a: 1 }, status: 'done' },
      ],
    },
  ],
  resources: [{ id: 'r', kind: 'text', title: 'r.txt', mediaType: 'text/plain' }],
}

const names = ['extend', 'url', 'data', 'thumbnailUrl', 'avatarUrl', 'recording', 'type']

afterEach(() => {
  for (const name of names) Reflect.deleteProperty(Object.prototype, name)
})

test.each([true, false])(
  'security 31: what the host hung on Object.prototype (enumerable: %s) is neither rule nor value',
  (enumerable) => {
    const clean = JSON.stringify(parseConversation(given))
    for (const name of names) {
      const value = name === 'extend' ? () => {} : 'javascript:alert(1)'
      Object.defineProperty(Object.prototype, name, {
        value,
        enumerable,
        configurable: true,
        writable: true,
      })
    }
    const parsed = parseConversation(given)
    for (const name of names) Reflect.deleteProperty(Object.prototype, name)
    expect(JSON.stringify(parsed)).toBe(clean)
  },
)
