import type { Conversation, Message, Part } from '@playthread/core'
import type { PanelItem } from '../panel/panel-store.ts'

/** What a part gives the panel to show, if anything. */
export function panelItemOf(message: Message, part: Part | undefined): PanelItem | null {
  if (part?.type === 'resource') return { type: 'resource', resourceId: part.resourceId }
  if (part?.type !== 'tool' || !part.output?.length) return null
  const file = part.output.findLast((content) => content.type === 'resource')
  if (file?.type === 'resource') return { type: 'resource', resourceId: file.resourceId }
  return { type: 'tool', messageId: message.id, toolCallId: part.toolCallId }
}

/** What the conversation came to: its result, else its last file, else its last tool result. */
export function resultItem(conversation: Conversation): PanelItem | null {
  const { messages, resources, resultResourceId } = conversation
  if (resultResourceId && resources.some(({ id }) => id === resultResourceId)) {
    return { type: 'resource', resourceId: resultResourceId }
  }
  let lastTool: PanelItem | null = null
  for (const message of messages.toReversed()) {
    if (message.role === 'user') continue
    for (const part of message.parts.toReversed()) {
      const item = panelItemOf(message, part)
      if (item?.type === 'resource') return item
      lastTool ??= item
    }
  }
  return lastTool
}
