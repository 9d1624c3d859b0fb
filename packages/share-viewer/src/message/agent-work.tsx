import type { Message } from '@playthread/core'
import type { ReactNode } from 'react'
import { Icon } from '../icons/icon.tsx'
import { whole } from '../replay/reveal-store.ts'
import type { ViewEnvironment } from '../view/view-environment.ts'
import { MessageNotes } from './message-notes.tsx'
import { MessageParts } from './message-parts.tsx'

export interface AgentWorkProps {
  readonly messages: readonly Message[]
  /** The call that started the agent. */
  readonly toolCallId: string
  /** What the ids of anything inside begin with: messages of agents have no address of their own. */
  readonly elementId: string
  /** @default false */
  readonly open?: boolean
  readonly env: ViewEnvironment
}

/**
 * What an agent was asked, wrote and did, folded. A native `<details>`: it opens for find-in-page,
 * in print and without scripts.
 */
export function AgentWork(props: AgentWorkProps): ReactNode {
  const { messages, toolCallId, elementId, open = false, env } = props
  return (
    <details className="pt-agent" open={open}>
      <summary className="pt-step">
        <Icon name="branch" size="s" />
        <span className="pt-step-label">
          <span className="pt-step-title">{env.labels.agentWork(stepsOf(messages))}</span>
          <Icon name="chevron" size="s" mirror className="pt-chevron" />
        </span>
      </summary>
      <div className="pt-agent-messages">
        {messages.map((message, index) => (
          <AgentMessage
            key={message.id}
            message={message}
            toolCallId={toolCallId}
            elementId={`${elementId}-a${index}`}
            env={env}
          />
        ))}
      </div>
    </details>
  )
}

interface AgentMessageProps {
  readonly message: Message
  readonly toolCallId: string
  readonly elementId: string
  readonly env: ViewEnvironment
}

/** One message of an agent, and which. Renders a `<div>`. */
function AgentMessage({ message, toolCallId, elementId, env }: AgentMessageProps): ReactNode {
  const { labels } = env
  const user = message.role === 'user'
  const name = message.author?.name
  const said = user ? labels.agentTask : labels.agentReply
  const byline = user ? (name ?? said) : [name, message.model].filter(Boolean).join(' · ')
  return (
    <div
      className="pt-agent-message"
      role="group"
      aria-label={name ?? said}
      data-role={message.role}
      data-agent-call={toolCallId}
      data-agent-message={message.id}
    >
      {byline ? (
        <p className="pt-byline">
          <bdi>{byline}</bdi>
        </p>
      ) : null}
      <MessageParts message={message} reveal={whole} elementId={elementId} env={insideAgent(env)} />
      <MessageNotes message={message} labels={labels} />
    </div>
  )
}

/** How many tools an agent called itself. */
function stepsOf(messages: readonly Message[]): number {
  return messages.flatMap(({ parts }) => parts).filter(({ type }) => type === 'tool').length
}

const environments = new WeakMap<ViewEnvironment, ViewEnvironment>()

/** The same environment for all agents: buttons name the way to them, see `agent-path.ts`. */
function insideAgent(env: ViewEnvironment): ViewEnvironment {
  if (env.inAgent) return env
  let inside = environments.get(env)
  if (!inside) {
    // Asked for in a document, a whole table would come with the message drawn anew and folded.
    inside = { ...env, linkable: false, expanded: env.expanded || !env.live, inAgent: true }
    environments.set(env, inside)
  }
  return inside
}
