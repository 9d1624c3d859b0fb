import { readFile } from 'node:fs/promises'
import { validateConversation } from '@playthread/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadConversations, type LoadedConversation } from '../data/load-conversations.ts'

let loaded: readonly LoadedConversation[]

beforeAll(async () => {
  loaded = await loadConversations()
})

function find(id: string): LoadedConversation {
  const found = loaded.find(({ conversation }) => conversation.id === id)
  if (!found) throw new Error(`no conversation ${id}`)
  return found
}

describe('the demo conversations', () => {
  it('are sound, titled, dated, and have both sides', () => {
    expect(loaded).toHaveLength(10)
    for (const { conversation } of loaded) {
      const result = validateConversation(JSON.parse(JSON.stringify(conversation)))
      expect(result).toEqual({ ok: true, conversation, issues: [] })
      const roles = new Set(conversation.messages.map(({ role }) => role))
      expect(roles, conversation.id).toEqual(new Set(['user', 'assistant']))
      expect(conversation.title).not.toBe('')
      expect(Date.parse(conversation.updatedAt ?? '')).toBeGreaterThan(Date.parse('2025-01-01'))
      expect(
        conversation.messages.flatMap(({ parts }) => parts.map(({ type }) => type)),
      ).not.toContain('unknown')
    }
  })

  it('have ids of their own', () => {
    expect(new Set(loaded.map(({ conversation }) => conversation.id)).size).toBe(loaded.length)
  })

  it('have bytes behind every file that is said to be there', async () => {
    for (const { conversation, resources } of loaded) {
      for (const [id, file] of resources) {
        const resource = conversation.resources.find((each) => each.id === id)
        expect(resource?.mediaType).toBe(file.mediaType)
        expect((await readFile(file.path)).byteLength).toBe(resource?.size)
      }
    }
  })

  it('never show where a file is kept', () => {
    for (const { conversation, resources } of loaded) {
      const json = JSON.stringify(conversation)
      for (const { path } of resources.values()) expect(json).not.toContain(path)
      for (const { id } of conversation.resources) expect(id).toMatch(/^r_[0-9a-z]{14}$/)
    }
  })
})

describe('the Titanic thread', () => {
  it('has its dataset with the question and its charts with the answer', () => {
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
})

describe('the landing page', () => {
  it('has the page that the agent wrote, and says that its photographs are gone', () => {
    const { conversation, resources } = find('landing-page')
    const page = conversation.resources.find(({ id }) => id === conversation.resultResourceId)
    expect(page).toMatchObject({ title: 'index.html', kind: 'html', mediaType: 'text/html' })
    expect(page?.data).toMatch(/^<!DOCTYPE html>/)
    const gone = conversation.resources.filter((each) => each.data === undefined)
    expect(gone.map(({ mediaType }) => mediaType)).toEqual(Array(4).fill('image/jpeg'))
    expect(resources.size).toBe(0)
  })
})
