import type { Message } from '@playthread/core'
import type { Section } from './turns.ts'

/** In px, from the default theme: what a message takes besides its text, and one line of text. */
const messageSize = 96
const stepSize = 32
const lineSize = 24
/** In UTF-16 code units, at the default measure. */
const lineLength = 72

/** Roughly how tall a section will be, in px: what the scroll bar goes by before it was laid out. */
export function estimateSectionSize({ turns }: Section): number {
  let size = 0
  for (const turn of turns) for (const message of turn.messages) size += messageEstimate(message)
  return Math.round(size)
}

/**
 * Keeps room for a section that is still to be built. Without it an empty section on the screen is
 * no taller than nothing, and all the others would be on the screen with it.
 */
export function reserveSize(element: HTMLElement, size: number): void {
  element.style.setProperty('contain-intrinsic-block-size', `auto ${size}px`)
  element.style.setProperty('min-block-size', `${size}px`)
}

/** The section has a size of its own now. */
export function releaseSize(element: HTMLElement): void {
  element.style.removeProperty('min-block-size')
}

function messageEstimate({ parts }: Message): number {
  let size = messageSize
  for (const part of parts) {
    if (part.type === 'text') size += (part.text.length / lineLength) * lineSize
    else if (part.type === 'tool' || part.type === 'reasoning') size += stepSize
  }
  return size
}
