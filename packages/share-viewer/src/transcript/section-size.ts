import type { Message } from '@playthread/core'
import type { Section, Turn } from './turns.ts'

/** In px, from the default theme: what a message takes besides its text, and one line of text. */
const messageSize = 96
const stepSize = 32
const lineSize = 24
/** In UTF-16 code units, at the default measure. */
const lineLength = 72

/** In px: `data-size="0"` of transcript.css, and how much each next one is larger. */
const smallest = 100
const growth = 1.5
const largest = 15

/** Roughly how tall a section will be, in px: the room it keeps while it is being built. */
export function estimateSectionSize({ turns }: Section): number {
  return Math.round(turns.reduce((size, turn) => size + estimateTurn(turn), 0))
}

/** So few are built at once, so that a short conversation is all there as soon as it is mounted. */
const few = 16

/** How many of a section's first messages fill so many px, or a little more; all of a few. */
export function messagesWithin({ firstIndex, endIndex, turns }: Section, px: number): number {
  if (endIndex - firstIndex <= few) return Infinity
  let count = 0
  let size = 0
  for (const { messages } of turns) {
    for (const message of messages) {
      if (size >= px) return count
      size += messageEstimate(message)
      count += 1
    }
  }
  return count
}

/**
 * Roughly how tall a section will be, as a `data-size` of transcript.css: what the scroll bar goes
 * by, and what is kept free, before it was laid out. An attribute, because a server can write it
 * under a policy that forbids style attributes.
 */
export function sectionSizeStep(section: Section): number {
  return sizeStep(estimateSectionSize(section))
}

/** The same of a turn. */
export function turnSizeStep(turn: Turn): number {
  return sizeStep(estimateTurn(turn))
}

function sizeStep(size: number): number {
  const step = Math.round(Math.log(size / smallest) / Math.log(growth))
  return Math.min(Math.max(step, 0), largest)
}

function estimateTurn({ messages }: Turn): number {
  return messages.reduce((size, message) => size + messageEstimate(message), 0)
}

/**
 * Keeps room for a section that is still to be built. Without it an empty section on the screen is
 * no taller than nothing, and all the others would be on the screen with it.
 */
export function reserveSize(element: HTMLElement, size: number): void {
  element.style.setProperty('min-block-size', `${size}px`)
}

/** The section has a size of its own now. */
export function releaseSize(element: HTMLElement): void {
  // Asked first: what Chromium has not yet written out as an attribute it would leave behind, empty.
  if (element.hasAttribute('style')) element.removeAttribute('style')
}

function messageEstimate({ parts }: Message): number {
  let size = messageSize
  for (const part of parts) {
    if (part.type === 'text') size += (part.text.length / lineLength) * lineSize
    else if (part.type === 'tool' || part.type === 'reasoning') size += stepSize
  }
  return size
}
