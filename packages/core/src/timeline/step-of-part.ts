import type { Message, Part, ToolPart } from '../model/conversation.ts'
import type { StepKind } from './timeline.ts'

export const stepKinds: readonly StepKind[] = [
  'user',
  'reasoning',
  'text',
  'tool',
  'resource',
  'status',
]

export const kindCode = { user: 0, reasoning: 1, text: 2, tool: 3, resource: 4, status: 5 } as const

/** What a part does on the timeline. No part: the step that tells how the message ended. */
export function kindOf(message: Message, part: Part | undefined): number {
  if (!part) return kindCode.status
  if (part.type === 'text') return message.role === 'user' ? kindCode.user : kindCode.text
  if (part.type === 'reasoning') return kindCode.reasoning
  if (part.type === 'tool') return kindCode.tool
  return part.type === 'resource' ? kindCode.resource : kindCode.status
}

/** One step per part, and one more to tell that it was stopped, failed, or has no parts at all. */
export function stepsIn(message: Message): number {
  const { length } = message.parts
  return length === 0 || message.status === 'stopped' || message.status === 'error'
    ? length + 1
    : length
}

/** The resource a part brings into view, if any. */
export function resourceOf(part: Part | undefined): string | undefined {
  if (part?.type === 'resource') return part.resourceId
  return part?.type === 'tool' ? resourceOfTool(part) : undefined
}

function resourceOfTool({ output }: ToolPart): string | undefined {
  const shown = output?.findLast((content) => content.type === 'resource')
  return shown?.type === 'resource' ? shown.resourceId : undefined
}

/** Whether a part gives the preview panel something to show. */
export function feedsPanel(part: Part | undefined): boolean {
  return part?.type === 'resource' || (part?.type === 'tool' && !!part.output?.length)
}

/** Milliseconds of a stamp; NaN when there is none or it cannot be read. */
export function stampMs(stamp: string | undefined): number {
  return stamp === undefined ? NaN : Date.parse(stamp)
}
