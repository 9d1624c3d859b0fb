import type { Conversation } from '@playthread/core'
import { conversation, message, says } from './conversations.ts'

const places = ['harbour', 'lighthouse', 'orchard', 'observatory', 'railway', 'glacier', 'market']

/** A conversation of many short messages; the last says something no other does. */
export function long(count: number, last: string): Conversation {
  return conversation({
    title: `${count} messages`,
    messages: Array.from({ length: count }, (_, index) => {
      const place = places[index % places.length] ?? ''
      const user = index % 2 === 0
      const text =
        index === count - 1
          ? last
          : user
            ? `Question ${index}: what about the ${place}?`
            : `Answer ${index}: the **${place}** opened in ${1800 + (index % 200)}.\n\n- one\n- \`two\``
      return message(`m${index}`, user ? 'user' : 'assistant', [says(text)])
    }),
  })
}
