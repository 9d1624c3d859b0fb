import { existsSync, statSync } from 'node:fs'
import { validateConversation } from '@playthread/core'
import { expect, test } from 'vitest'
import { loadConversations } from '../data/load-conversations.ts'

const loaded = await loadConversations()

function find(id: string) {
  const found = loaded.find(({ conversation }) => conversation.id === id)
  if (!found) throw new Error(`no conversation ${id}`)
  return found
}

test.each(loaded.map((each) => [each.conversation.title, each] as const))(
  '%s: both sides speak, every file has its bytes, the model holds',
  (_title, { conversation, resources }) => {
    const roles = new Set(conversation.messages.map((message) => message.role))
    expect(roles).toEqual(new Set(['user', 'assistant']))
    const result = validateConversation(JSON.parse(JSON.stringify(conversation)))
    expect(result).toEqual({ ok: true, conversation, issues: [] })
    for (const { id, data, url, size, mediaType } of conversation.resources) {
      expect(id).toMatch(/^r_[0-9a-z]{14}$/)
      const file = resources.get(id)
      expect(Boolean(file) || data !== undefined || url !== undefined).toBe(true)
      if (!file) continue
      expect(existsSync(file.path)).toBe(true)
      expect(statSync(file.path).size).toBe(size)
      expect(file.mediaType).toBe(mediaType)
      expect(JSON.stringify(conversation)).not.toContain(file.path)
    }
    const parts = conversation.messages.flatMap((message) => message.parts)
    expect(parts.filter(({ type }) => type === 'unknown')).toEqual([])
    const ids = conversation.resources.map(({ id }) => id)
    const shown = parts.flatMap((part) => (part.type === 'resource' ? [part.resourceId] : []))
    expect(ids).toEqual(expect.arrayContaining(shown))
  },
)

test('ten conversations, each with an id and a title of its own', () => {
  expect(loaded).toHaveLength(10)
  expect(new Set(loaded.map(({ conversation }) => conversation.id)).size).toBe(10)
  expect(new Set(loaded.map(({ conversation }) => conversation.title)).size).toBe(10)
})

test('the Titanic thread has its dataset with the question and its charts with the answer', () => {
  const { conversation, resources } = find('titanic')
  const titleOf = (id: string) => conversation.resources.find((each) => each.id === id)?.title
  const [question, answer] = conversation.messages.map(({ parts }) =>
    parts.flatMap((part) => (part.type === 'resource' ? [titleOf(part.resourceId)] : [])),
  )
  expect(question).toEqual(['titanic.csv'])
  expect(answer).toHaveLength(8)
  expect(resources.size).toBe(9)
  expect(titleOf(conversation.resultResourceId ?? '')).toBe('survival_overview.png')
})

test('files that the agent wrote in the thread itself are there without a file on disk', () => {
  expect(find('caren').conversation.resources).toMatchObject([
    { title: 'index.html', kind: 'html', data: expect.stringMatching(/^<!DOCTYPE html>/) },
  ])
  expect(find('leica').conversation.resources).toMatchObject([{ kind: 'markdown' }])
})
