import { sentinel } from '../corpus/generate.ts'
import { nextFrame, painted } from './frames.ts'

declare global {
  interface Window {
    /** Not standard, in every browser. */
    find(text: string): boolean
  }
}

export interface FindResult {
  readonly found: boolean
  /** From landing until the word is drawn as the markdown says: bold. */
  readonly richMs: number
  /** How far the word moved on the screen in the second after landing. */
  readonly jumpPx: number
  readonly inView: boolean
}

const watchMs = 1000

/** The browser's own find, for a word that stands in the last message only. */
export async function find(count: number): Promise<FindResult> {
  window.scrollTo(0, 0)
  await painted()
  const began = performance.now()
  const found = window.find(sentinel(count - 1))
  if (!found) return { found, richMs: Infinity, jumpPx: Infinity, inView: false }
  await painted()
  const landed = matchTop()
  let richMs = isRich() ? performance.now() - began : Infinity
  let jumpPx = 0
  for (const until = performance.now() + watchMs; performance.now() < until;) {
    await nextFrame()
    if (richMs === Infinity && isRich()) richMs = performance.now() - began
    jumpPx = Math.max(jumpPx, Math.abs(matchTop() - landed))
  }
  const top = matchTop()
  return { found, richMs, jumpPx, inView: top >= 0 && top <= window.innerHeight }
}

const match = (): Range | undefined => {
  const selection = getSelection()
  return selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined
}
const matchTop = (): number => match()?.getBoundingClientRect().top ?? NaN

function isRich(): boolean {
  const range = match()
  const element = range?.startContainer.parentElement
  return element?.closest('strong, [data-streamdown=strong]') != null
}
