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

function messageEstimate({ parts }: Message): number {
  let size = messageSize
  for (const part of parts) {
    if (part.type === 'text') size += (part.text.length / lineLength) * lineSize
    else if (part.type === 'tool' || part.type === 'reasoning') size += stepSize
  }
  return size
}
