import { expect, test, vi } from 'vitest'
import { createPanelStore } from './panel-store.ts'

const chart = { type: 'resource', resourceId: 'chart' } as const
const table = { type: 'resource', resourceId: 'table' } as const

test('follows the replay until the reader opens something, and again on request', () => {
  const store = createPanelStore()
  store.setReplaying(true)
  store.setFollowed(chart)
  expect(store.getSnapshot()).toMatchObject({ item: chart, pinned: false, replaying: true })
  store.openTool('m1', 't1')
  store.setFollowed(table)
  expect(store.getSnapshot()).toMatchObject({ item: { toolCallId: 't1' }, pinned: true })
  store.follow()
  expect(store.getSnapshot()).toMatchObject({ item: table, pinned: false })
})

test('stays closed once the reader closed it, until a new replay begins', () => {
  const store = createPanelStore()
  store.setReplaying(true)
  store.close()
  store.setFollowed(chart)
  expect(store.getSnapshot().item).toBeNull()
  store.setReplaying(false)
  store.setReplaying(true)
  store.setFollowed(chart)
  expect(store.getSnapshot().item).toEqual(chart)
})

test('only the reader’s opening asks for focus', () => {
  const store = createPanelStore()
  store.setFollowed(chart)
  expect(store.getSnapshot().opened).toBe(0)
  store.openResource('table')
  store.show(chart)
  expect(store.getSnapshot().opened).toBe(1)
})

test('says nothing when nothing changed', () => {
  const store = createPanelStore()
  const listener = vi.fn<() => void>()
  store.setFollowed(chart)
  store.subscribe(listener)
  store.setFollowed({ ...chart })
  store.setReplaying(false)
  expect(listener).not.toHaveBeenCalled()
})

test('forgets what it showed and what it followed when the link is stopped', () => {
  const store = createPanelStore()
  store.setFollowed(chart)
  store.clear()
  store.follow()
  expect(store.getSnapshot()).toMatchObject({ item: null, replaying: false })
})
