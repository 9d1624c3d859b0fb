import type { Message, ToolPart } from '@playthread/core'

/** One step into what an agent did: the call that started it, and one of its messages. */
export interface AgentStep {
  readonly toolCallId: string
  readonly messageId: string
}

/** A call within a call: in which message of the agent, and which. */
export interface AgentPlace {
  readonly messageId: string
  readonly toolCallId: string
}

/** Where a call stands: the conversation's own call, and the way from there. */
export interface ToolPlace {
  readonly toolCallId: string
  /** Empty for a call of the conversation itself. */
  readonly inside: readonly AgentPlace[]
}

/** The way to an element through the messages of agents around it, outermost first. */
export function agentPathOf(element: Element): readonly AgentStep[] {
  const path: AgentStep[] = []
  let around = element.closest<HTMLElement>('[data-agent-message]')
  while (around) {
    const { agentCall = '', agentMessage = '' } = around.dataset
    path.unshift({ toolCallId: agentCall, messageId: agentMessage })
    around = around.parentElement?.closest<HTMLElement>('[data-agent-message]') ?? null
  }
  return path
}

/** Where the call stands that a button is for. */
export function toolPlaceOf(button: HTMLElement): ToolPlace {
  const path = agentPathOf(button)
  const calls = [...path.map(({ toolCallId }) => toolCallId), button.dataset.tool ?? '']
  return {
    toolCallId: calls[0] ?? '',
    inside: path.map(({ messageId }, index) => ({
      messageId,
      toolCallId: calls[index + 1] ?? '',
    })),
  }
}

/** The message that a way leads to, from a message of the conversation. */
export function messageInside(
  message: Message | undefined,
  path: readonly AgentStep[],
): Message | undefined {
  return path.reduce(
    (owner, { toolCallId, messageId }) =>
      owner && agentMessage(callOf(owner, toolCallId), messageId),
    message,
  )
}

/** The call that a way leads to, from a call of the conversation. */
export function callInside(
  call: ToolPart | undefined,
  inside: readonly AgentPlace[],
): ToolPart | undefined {
  return inside.reduce((outer, { messageId, toolCallId }) => {
    const message = agentMessage(outer, messageId)
    return message && callOf(message, toolCallId)
  }, call)
}

/** Whether both lead to the same call. */
export function isSameWay(a: readonly AgentPlace[], b: readonly AgentPlace[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      (place, index) =>
        place.messageId === b[index]?.messageId && place.toolCallId === b[index].toolCallId,
    )
  )
}

function agentMessage(call: ToolPart | undefined, id: string): Message | undefined {
  return call?.messages?.find((message) => message.id === id)
}

function callOf({ parts }: Message, toolCallId: string): ToolPart | undefined {
  return parts.find(
    (part): part is ToolPart => part.type === 'tool' && part.toolCallId === toolCallId,
  )
}
