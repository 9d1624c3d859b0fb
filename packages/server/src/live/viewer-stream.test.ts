import { expect, test, vi } from 'vitest'
import { createViewerStream } from './viewer-stream.ts'

test('security 35: a reader that takes nothing costs a bounded queue, then gets the latest', async () => {
  const { body, member, open } = createViewerStream({ slowReaderMs: 1000, onEnd: () => {} })
  open('r0', null)
  for (let index = 1; index <= 10_000; index += 1) member.changed(`r${index}`)
  member.stopped()
  const text = await new Response(body).text()
  expect(text.length).toBeLessThan(2000)
  expect(text).toMatch(/event: stopped\n.*\n\n$/)
})

test('security 35: a reader that takes nothing for long is cut off', async () => {
  const onEnd = vi.fn<() => void>()
  const { body, member, open } = createViewerStream({ slowReaderMs: 5, onEnd })
  open('r0', null)
  for (let index = 0; index < 20; index += 1) member.changed(`r${index}`)
  await new Promise((resolve) => setTimeout(resolve, 10))
  member.beat()
  expect(onEnd).toHaveBeenCalledOnce()
  await expect(new Response(body).text()).rejects.toThrow('took nothing')
})

test('a reader that catches up hears of the latest change', async () => {
  const { body, member, open } = createViewerStream({ slowReaderMs: 1000, onEnd: () => {} })
  open('r0', null)
  for (let index = 1; index <= 100; index += 1) member.changed(`r${index}`)
  const reader = body.getReader()
  let text = ''
  while (!text.includes('id: r100\n')) {
    const { value } = await reader.read()
    text += new TextDecoder().decode(value)
  }
  expect(text).not.toContain('id: r50\n')
})
