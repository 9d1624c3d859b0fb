import type { Conversation } from '@playthread/core'
import { generateConversation } from '../corpus/generate.ts'

/** Of a conversation's JSON, in kB. */
export const sizes = [1, 20, 200] as const

export const conversationId = (kB: number): string => `bench-${kB}`

/** A generated conversation whose JSON is about this large. */
export function conversationOf(kB: number, id = conversationId(kB)): Conversation {
  let size = 0
  const whole = generateConversation(kB * 4)
  const messages = whole.messages.filter((message) => {
    const wanted = size === 0 || size < kB * 1000
    size += wanted ? JSON.stringify(message).length : 0
    return wanted
  })
  return { ...whole, id, messages }
}
