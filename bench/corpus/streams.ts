import { fence, markdownText } from './markdown-text.ts'
import { createRandom } from './random.ts'
import { richSentence } from './words.ts'

export type StreamKind = 'mixed' | 'list' | 'code'

const length = 20_000

/** What is streamed into the last message: 20 kB of everything, or of one block without an end. */
export function streamText(kind: StreamKind): string {
  const random = createRandom(7)
  if (kind === 'mixed') return markdownText(random, length, 6).slice(0, length)
  if (kind === 'code') return fence(random, 900).slice(0, length)
  let text = ''
  while (text.length < length) text += `- ${richSentence(random)}\n`
  return text.slice(0, length)
}
