import 'fake-indexeddb/auto'
import { describeShareAdapter, sampleConversation } from '@playthread/core/testing'
import { expect, test, vi } from 'vitest'
import { createBrowserAdapter } from './browser-adapter.ts'

let count = 0

describeShareAdapter('browser', () => {
  count += 1
  const name = `playthread-test-${count}`
  const adapter = createBrowserAdapter({ name })
  const tabs = [adapter]
  return {
    ...adapter,
    adapter,
    another() {
      const tab = createBrowserAdapter({ name })
      tabs.push(tab)
      return tab
    },
    async close() {
      await Promise.all(tabs.map((tab) => tab.close()))
    },
  }
})

test('a reload finds the same record', async () => {
  const first = createBrowserAdapter({ name: 'reload' })
  await first.saveConversation(sampleConversation('c'))
  const share = await first.createShare('c')
  await first.close()
  const second = createBrowserAdapter({ name: 'reload' })
  expect(await second.getShare('c')).toEqual(share)
  await second.close()
})

test('sharing a conversation nobody saved is not_found', async () => {
  const adapter = createBrowserAdapter({ name: 'unknown' })
  await expect(adapter.createShare('nobody')).rejects.toMatchObject({ code: 'not_found' })
  await adapter.close()
})

test('a database that will not open is unavailable, and is tried again', async () => {
  const adapter = createBrowserAdapter({ name: 'blocked' })
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  await expect(adapter.getShare('c')).rejects.toMatchObject({ code: 'unavailable' })
  open.mockRestore()
  expect(await adapter.getShare('c')).toBeNull()
  await adapter.close()
})
