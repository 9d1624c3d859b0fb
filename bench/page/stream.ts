import { streamText, type StreamKind } from '../corpus/streams.ts'
import type { Mounted } from '../contenders/contender.ts'
import { markFrames, painted } from './frames.ts'

const charactersPerFrame = 40

export interface StreamOptions {
  readonly kind: StreamKind
  /** @default the whole text */
  readonly frames?: number
}

/** Streams a text into the last message, 40 characters a frame, and keeps its end in view. */
export async function stream(mounted: Mounted, { kind, frames }: StreamOptions): Promise<boolean> {
  const text = streamText(kind)
  const count = Math.min(frames ?? Infinity, Math.ceil(text.length / charactersPerFrame))
  await markFrames((index) => {
    toEnd()
    if (index >= count) return false
    const end = (index + 1) * charactersPerFrame
    mounted.stream(text.slice(0, end), index === count - 1)
    return true
  })
  return isShown(mounted, text.slice(0, count * charactersPerFrame))
}

/** Makes the streamed text the last message, and stands at its beginning. */
export async function cueReplay(mounted: Mounted): Promise<void> {
  mounted.stream(streamText('mixed'), true)
  await painted()
  mounted.replay?.cueLast()
  for (let frame = 0; frame < 10; frame += 1) await painted()
}

/** Plays the last message as a replay, about 37 characters a frame; every frame is one step. */
export async function replay(mounted: Mounted): Promise<boolean> {
  const driver = mounted.replay
  if (!driver) return false
  driver.play()
  await markFrames(() => driver.isPlaying())
  return isShown(mounted, streamText('mixed'))
}

export function toEnd(): void {
  const page = document.scrollingElement
  if (page) page.scrollTop = page.scrollHeight
}

/** Whether the last words that were sent can be read. */
function isShown({ messages }: Mounted, text: string): boolean {
  const words = text.match(/[a-z]{2,}/gi)?.slice(-4, -1) ?? []
  const shown = messages.item(messages.length - 1)?.textContent ?? ''
  return words.length > 0 && words.every((word) => shown.includes(word))
}
