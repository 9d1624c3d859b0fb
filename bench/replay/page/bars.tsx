import { ReplayBar, useReplay } from '@playthread/replay-bar'
import type { Conversation } from '@playthread/core'
import { createRoot } from 'react-dom/client'
import { generateConversation } from '../../corpus/generate.ts'
import { painted } from '../../page/frames.ts'

function Bar({ conversation }: { readonly conversation: Conversation }) {
  const replay = useReplay({ conversation })
  return <ReplayBar replay={replay} />
}

/** Mounts a bar, plays, and takes it away again, so many times. */
export async function cycleBars(root: HTMLElement, times: number): Promise<void> {
  const conversation = generateConversation(24)
  for (let turn = 0; turn < times; turn += 1) {
    const place = document.createElement('div')
    root.append(place)
    const react = createRoot(place)
    react.render(<Bar conversation={conversation} />)
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => resolve(), { once: true })
      port1.start()
      port2.postMessage(null)
    })
    place.querySelector('button')?.click()
    react.unmount()
    place.remove()
    if (turn % 50 === 0) await painted()
  }
  await painted()
}
