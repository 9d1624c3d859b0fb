import type { Conversation } from '@playthread/core'
import type { Mounted } from '../../contenders/contender.ts'
import { mount } from '../../contenders/ours.tsx'
import { flatMessages } from '../../contenders/shape.ts'
import { painted } from '../../page/frames.ts'
import { cueReplay } from '../../page/stream.ts'
import type { Player } from './player.ts'

export async function mountOurs(root: HTMLElement, conversation: Conversation): Promise<Player> {
  const mounted: Mounted = mount(root, {
    conversation,
    messages: flatMessages(conversation),
    html: '',
  })
  const count = conversation.messages.length
  while (mounted.messages.length < count) await painted()
  const driver = mounted.replay
  if (!driver) throw new Error('the viewer has no replay')
  let cued = false
  return {
    seek: driver.seek,
    async play(frames) {
      if (!cued) await cueReplay(mounted)
      cued = true
      driver.play()
      for (let frame = 0; frame < frames && driver.isPlaying(); frame += 1) {
        performance.mark(`frame:${frame}`)
        await painted()
      }
    },
    shown: () => root.innerText.length,
    playTool: driver.playTool,
  }
}
