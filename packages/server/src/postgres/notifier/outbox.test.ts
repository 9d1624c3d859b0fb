import { expect, test, vi } from 'vitest'
import { createOutbox } from './outbox.ts'

test('what comes while a batch is under way goes together in the next, each once', async () => {
  const batches: (readonly string[])[] = []
  const outbox = createOutbox({
    overflow: '*',
    retryMs: 1,
    deliver: async (messages) => {
      batches.push(messages)
      await new Promise((resolve) => setTimeout(resolve, 5))
    },
  })
  const first = outbox.send('a')
  await Promise.resolve()
  await Promise.all([first, ...['b', 'c', 'b', 'c', 'b'].map((each) => outbox.send(each))])
  expect(batches.flat().toSorted()).toEqual(['a', 'b', 'c'])
  expect(batches.length).toBeLessThanOrEqual(2)
})

test('what could not be sent says so and is sent later; too much of it becomes one word', async () => {
  let isDown = true
  const sent: string[] = []
  const outbox = createOutbox({
    overflow: '*',
    retryMs: 1,
    capacity: 3,
    deliver: async (messages) => {
      if (isDown) throw new Error('down')
      sent.push(...messages)
    },
  })
  await expect(outbox.send('a')).rejects.toThrow('down')
  await expect(outbox.send('b')).rejects.toThrow('down')
  isDown = false
  await vi.waitFor(() => expect(sent.toSorted()).toEqual(['a', 'b']))
  isDown = true
  for (const each of ['c', 'd', 'e', 'f']) {
    await expect(outbox.send(each)).rejects.toThrow('down')
  }
  isDown = false
  await vi.waitFor(() => expect(sent.at(-1)).toBe('*'))
  outbox.close()
})
