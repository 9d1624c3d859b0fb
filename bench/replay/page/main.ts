import { commitCount } from './commits.ts'
import { pendingCount } from './pending.ts'
import '../../page/page.css'
import type { Conversation } from '@playthread/core'
import { painted } from '../../page/frames.ts'
import { cycleBars } from './bars.tsx'
import { mountReduce, mountTimer } from './baselines.tsx'
import { mountOurs } from './ours.ts'
import { mountAsciinema, mountRrweb } from './peers.ts'
import type { Player } from './player.ts'

const found = document.getElementById('root')
if (!found) throw new Error('the page has no root')
const root = found

const players = {
  ours: mountOurs,
  'reduce-on-scrub': mountReduce,
  'timer-per-character': mountTimer,
  'asciinema-player': mountAsciinema,
  'rrweb-player': mountRrweb,
  control: async (): Promise<Player> => ({
    seek() {
      const until = performance.now() + 50
      while (performance.now() < until);
    },
    shown: () => 1,
  }),
}
export type PlayerName = keyof typeof players

let player: Player | undefined
const current = (): Player => {
  if (!player) throw new Error('nothing is mounted')
  return player
}

/** What the harness calls. */
const replayBench = {
  async mount(name: PlayerName, count: number): Promise<void> {
    const conversation: Conversation = await (await fetch(`/corpus/${count}.json`)).json()
    player = await players[name](root, conversation)
    await painted()
  },
  /** Milliseconds from asking to the next frame painted, for each place. */
  async seek(places: readonly number[]): Promise<number[]> {
    const times: number[] = []
    performance.mark('script')
    for (const place of places) {
      const began = performance.now()
      await current().seek(place)
      await painted()
      times.push(performance.now() - began)
    }
    performance.mark('all')
    return times
  },
  /** As a hand that drags: sixty positions a second, there and back. */
  async scrub(events: number): Promise<number[]> {
    const times: number[] = []
    performance.mark('script')
    for (let index = 0; index < events; index += 1) {
      const place = 0.5 + 0.48 * Math.sin((index / events) * 2 * Math.PI)
      const began = performance.now()
      await current().seek(place)
      await painted()
      times.push(performance.now() - began)
    }
    performance.mark('all')
    return times
  },
  /** Plays so many frames and tells in which of them React committed. */
  async play(frames: number): Promise<readonly number[]> {
    const committed: number[] = []
    let before = commitCount()
    let frame = 0
    const watch = (): void => {
      const now = commitCount()
      if (now > before) committed.push(frame)
      before = now
      frame += 1
      if (frame < frames) requestAnimationFrame(watch)
    }
    requestAnimationFrame(watch)
    await current().play?.(frames)
    return committed
  },
  /** React's commits in so many frames in which nothing but time passes. */
  async idleCommits(frames: number, isPlaying: boolean): Promise<number> {
    if (isPlaying) current().playTool?.()
    for (let frame = 0; frame < 20; frame += 1) await painted()
    const before = commitCount()
    for (let frame = 0; frame < frames; frame += 1) await painted()
    return commitCount() - before
  },
  shown: () => current().shown(),
  cycleBars: (times: number) => cycleBars(root, times),
  pendingCount,
}

export type ReplayBench = typeof replayBench

declare global {
  interface Window {
    replayBench: ReplayBench
  }
}
window.replayBench = replayBench
