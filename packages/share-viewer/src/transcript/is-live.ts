import type { Message } from '@playthread/core'
import { isHostDrawn, type Renderers } from '../message/renderers.ts'

/** Whether a message changes by itself, so that React must mount it: still written, or the host's. */
export function isLive(message: Message, renderers: Renderers): boolean {
  return message.status === 'streaming' || isHostDrawn(message, renderers)
}
