import type { Message, ReasoningPart, ToolPart } from '@playthread/core'
import { createElement, type ReactNode } from 'react'
import type { MessageReveal } from '../replay/reveal-store.ts'
import type { ViewEnvironment } from '../view/view-environment.ts'
import { AgentWork } from './agent-work.tsx'
import type { Placed } from './group-parts.ts'
import { Note } from './note.tsx'
import { PartBoundary } from './part-boundary.tsx'
import { ReasoningStep } from './reasoning-step.tsx'
import { toolRenderer } from './renderers.ts'
import { revealedChars } from './revealed-chars.ts'
import { ToolStepView } from './tool-step-view.tsx'
import { ToolStep } from './tool-step.tsx'

export interface StepsProps {
  readonly items: readonly Placed<ToolPart | ReasoningPart>[]
  readonly message: Message
  readonly reveal: MessageReveal
  /** What the ids of anything inside begin with. */
  readonly elementId: string
  readonly env: ViewEnvironment
}

/** Reasoning and tool calls in a row, one quiet line each. Renders a `<div>`. */
export function Steps({ items, message, reveal, elementId, env }: StepsProps): ReactNode {
  return (
    <div className="pt-steps">
      {items.map(({ part, index }) =>
        part.type === 'tool' ? (
          <Tool
            key={index}
            part={part}
            message={message}
            running={reveal.kind === 'partial' && reveal.running.includes(index)}
            elementId={`${elementId}-${index}`}
            env={env}
          />
        ) : (
          <ReasoningStep
            key={index}
            part={part}
            thinking={isThinking(message, reveal, index)}
            revealed={revealedChars(reveal, index, part.text)}
            labels={env.labels}
          />
        ),
      )}
    </div>
  )
}

interface ToolProps {
  readonly part: ToolPart
  readonly message: Message
  readonly running: boolean
  readonly elementId: string
  readonly env: ViewEnvironment
}

function Tool(props: ToolProps): ReactNode {
  const { part, running, elementId, env } = props
  return (
    <>
      <Call {...props} />
      {/* What was done to get a result is not known before there is one. */}
      {part.messages && !running ? (
        <AgentWork
          messages={part.messages}
          toolCallId={part.toolCallId}
          elementId={elementId}
          env={env}
        />
      ) : null}
    </>
  )
}

function Call({ part, message, running, env }: ToolProps): ReactNode {
  const Renderer = toolRenderer(env.renderers, part.toolName)
  if (Renderer) {
    return (
      <PartBoundary fallback={<Note>{env.labels.brokenPart}</Note>}>
        {createElement(Renderer, { part, message, running })}
      </PartBoundary>
    )
  }
  if (env.live && !env.inAgent) {
    return <ToolStep part={part} messageId={message.id} running={running} />
  }
  return (
    <ToolStepView
      part={part}
      running={running}
      labels={env.labels}
      data-action="open-tool"
      data-tool={part.toolCallId}
    />
  )
}

/** The last thing so far, and there is more to come. */
function isThinking(message: Message, reveal: MessageReveal, index: number): boolean {
  if (reveal.kind === 'partial') return index === reveal.parts - 1
  return message.status === 'streaming' && index === message.parts.length - 1
}
