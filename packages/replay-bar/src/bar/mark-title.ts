import type { Mark, Timeline } from '@playthread/core'

/** What a mark stands for: the call's purpose or the file's name. */
export function markTitle({ step, conversation }: Timeline, mark: Mark): string {
  const { messageIndex, partIndex } = step(mark.step)
  const part = conversation.messages[messageIndex]?.parts[partIndex]
  if (part?.type === 'tool') return part.title ?? part.toolName
  if (part?.type !== 'resource') return ''
  return conversation.resources.find(({ id }) => id === part.resourceId)?.title ?? ''
}
