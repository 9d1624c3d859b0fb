import type { Message } from '@playthread/core'

/** A message's words as its author wrote them: markdown. */
export function messageText({ parts }: Message): string {
  return parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n\n')
}
