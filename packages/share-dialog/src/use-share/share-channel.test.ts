import { afterEach, expect, it, vi } from 'vitest'
import { openShareChannel, type ShareChannel } from './share-channel.ts'

const opened: ShareChannel[] = []
function open(onChange: (id: string) => void = () => {}): ShareChannel {
  const channel = openShareChannel(onChange)
  opened.push(channel)
  return channel
}
afterEach(() => {
  for (const channel of opened.splice(0)) channel.close()
})

it('tells the others, not itself', async () => {
  const [own, other] = [vi.fn<(id: string) => void>(), vi.fn<(id: string) => void>()]
  const channel = open(own)
  open(other)
  channel.announce('c1')
  await vi.waitFor(() => expect(other).toHaveBeenCalledWith('c1'))
  expect(own).not.toHaveBeenCalled()
})

it('still tells the others after it was closed', async () => {
  const other = vi.fn<(id: string) => void>()
  const channel = open()
  open(other)
  channel.close()
  channel.announce('c1')
  await vi.waitFor(() => expect(other).toHaveBeenCalledWith('c1'))
})

it('hears only its own kind of message', async () => {
  const heard = vi.fn<(id: string) => void>()
  open(heard)
  const stranger = new BroadcastChannel('playthread')
  for (const data of [null, 'share-changed', { type: 'share-changed', conversationId: 7 }, {}]) {
    stranger.postMessage(data)
  }
  stranger.postMessage({ type: 'share-changed', conversationId: 'last' })
  await vi.waitFor(() => expect(heard).toHaveBeenCalled())
  stranger.close()
  expect(heard.mock.calls).toEqual([['last']])
})
