import { markFrames, nextFrame } from './frames.ts'

const pixelsPerSecond = 8000

export interface ScrollResult {
  readonly frames: number
  /** Of the frames a 60 Hz screen would have shown, those that came late or never. */
  readonly missed: number
  readonly pixels: number
}

/** Scrolls for so many seconds of a 60 Hz screen, from a tenth into the page. */
export async function scroll(seconds: number): Promise<ScrollResult> {
  const page = document.scrollingElement ?? document.documentElement
  page.scrollTop = page.scrollHeight / 10
  await nextFrame()
  await nextFrame()
  const began = performance.now()
  const from = page.scrollTop
  const times = await markFrames(() => {
    const elapsed = performance.now() - began
    page.scrollTop = from + (elapsed / 1000) * pixelsPerSecond
    return elapsed < seconds * 1000
  })
  const frames = times.length - 1
  const expected = Math.round((((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000) * 60)
  return { frames, missed: Math.max(expected - frames, 0), pixels: page.scrollTop - from }
}

/** Shows every part of the page once, two screens at a time. */
export async function scrollAll(): Promise<number> {
  const page = document.scrollingElement ?? document.documentElement
  page.scrollTop = 0
  let frames = 0
  for (; page.scrollTop + page.clientHeight < page.scrollHeight - 2; frames += 1) {
    page.scrollTop += page.clientHeight * 2
    await nextFrame()
  }
  return frames
}
