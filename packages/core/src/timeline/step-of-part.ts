import type {
  Conversation,
  Message,
  Part,
  ReasoningPart,
  TextPart,
  ToolPart,
} from '../model/conversation.ts'
import { messageColumn, indexIn, width, type Section } from './section.ts'
import type { StepKind } from './timeline.ts'

/** What a part does on the timeline. No part: the step that tells how the message ended. */
export function kindOf(message: Message, part: Part | undefined): StepKind {
  switch (part?.type) {
    case 'text':
      return message.role === 'user' ? 'user' : 'text'
    case 'reasoning':
    case 'tool':
    case 'resource':
      return part.type
    default:
      return 'status'
  }
}

/** One step per part, and one more to tell that it was stopped, failed, or has no parts at all. */
export function stepsIn(message: Message | undefined): number {
  if (!message) return 0
  const { length } = message.parts
  return length === 0 || message.status === 'stopped' || message.status === 'error'
    ? length + 1
    : length
}

/** Where in its message the part of a row is. */
export function partIndexOf({ rows, firstRow, firstMessage }: Section, row: number): number {
  return row - (firstRow[indexIn(rows, row * width + messageColumn) - firstMessage] ?? 0)
}

/** The part of a row. */
export function partOf(
  { messages }: Conversation,
  section: Section,
  row: number,
): Part | undefined {
  const message = messages[indexIn(section.rows, row * width + messageColumn)]
  return message?.parts[partIndexOf(section, row)]
}

/** Whether a part has a text that streams. */
export function isText(part: Part | undefined): part is TextPart | ReasoningPart {
  return part?.type === 'text' || part?.type === 'reasoning'
}

/** Whether a part may say when it began and ended. */
export function isTimed(part: Part | undefined): part is TextPart | ReasoningPart | ToolPart {
  return isText(part) || part?.type === 'tool'
}

/** The resource a part brings into view, if any. */
export function resourceOf(part: Part | undefined): string | undefined {
  if (part?.type === 'resource') return part.resourceId
  if (part?.type !== 'tool' || !part.output) return undefined
  for (let index = part.output.length - 1; index >= 0; index--) {
    const content = part.output[index]
    if (content?.type === 'resource') return content.resourceId
  }
  return undefined
}

/** Whether a part gives the preview panel something to show. */
export function feedsPanel(part: Part | undefined): boolean {
  return part?.type === 'resource' || (part?.type === 'tool' && !!part.output?.length)
}
