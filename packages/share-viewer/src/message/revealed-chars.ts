import type { MessageReveal } from '../replay/reveal-store.ts'

/** How much of a part's text to show: all of it, unless the playhead is in it. */
export function revealedChars(reveal: MessageReveal, partIndex: number, text: string): number {
  const atTip = reveal.kind === 'partial' && partIndex === reveal.parts - 1
  return atTip ? Math.min(reveal.chars, text.length) : text.length
}
