import { sampleConversation } from '@playthread/core/testing'
import { expect, onTestFinished, test } from 'vitest'
import { createTemporaryDirectory } from '../testing/temporary-directory.fixture.ts'
import { openConversationFiles } from './conversation-files.ts'

test('a conversation has another revision after each save, and none before or after it is there', async () => {
  const directory = createTemporaryDirectory()
  onTestFinished(directory.remove)
  const files = await openConversationFiles(directory.path)
  const stored = { ownerId: 'ada', conversation: sampleConversation('c1') }
  expect(await files.revisionOf('c1')).toBeNull()
  const seen = new Set<string | null>()
  for (let save = 0; save < 50; save += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one save after the other
    await files.save('c1', stored)
    // oxlint-disable-next-line no-await-in-loop -- between two saves
    seen.add(await files.revisionOf('c1'))
  }
  expect(seen.size).toBe(50)
  expect(await files.revisionOf('c1')).toBe(await files.revisionOf('c1'))
  await files.remove('c1')
  expect(await files.revisionOf('c1')).toBeNull()
})
