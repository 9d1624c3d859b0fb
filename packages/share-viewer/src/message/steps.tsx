'use client'

import type { Message, ReasoningPart, ToolPart } from '@playthread/core'
import { createElement, type ReactNode } from 'react'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import type { MessageReveal } from '../replay/reveal-store.ts'
import type { Placed } from './group-parts.ts'
import { Note } from './other-part.tsx'
import { PartBoundary } from './part-boundary.tsx'
import { ReasoningStep } from './reasoning-step.tsx'
import { useToolRenderer } from './renderers.ts'
import { ToolStep } from './tool-step.tsx'
import { revealedChars } from './revealed-chars.ts'

export interface StepsProps {
  readonly items: readonly Placed<ToolPart | ReasoningPart>[]
  readonly message: Message
  readonly reveal: MessageReveal
}

/** Reasoning and tool calls in a row, one quiet line each. Renders a `<div>`. */
export function Steps({ items, message, reveal }: StepsProps): ReactNode {
  return (
    <div className="pt-steps">
      {items.map(({ part, index }) =>
        part.type === 'tool' ? (
          <Tool
            key={index}
            part={part}
            message={message}
            running={reveal.kind === 'partial' && reveal.running.includes(index)}
          />
        ) : (
          <ReasoningStep
            key={index}
            part={part}
            thinking={isThinking(message, reveal, index)}
            revealed={revealedChars(reveal, index, part.text)}
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
}

function Tool({ part, message, running }: ToolProps): ReactNode {
  const labels = useViewerLabels()
  const Renderer = useToolRenderer(part.toolName)
  if (!Renderer) return <ToolStep part={part} messageId={message.id} running={running} />
  return (
    <PartBoundary fallback={<Note>{labels.brokenPart}</Note>}>
      {createElement(Renderer, { part, message, running })}
    </PartBoundary>
  )
}

/** The last thing so far, and there is more to come. */
function isThinking(message: Message, reveal: MessageReveal, index: number): boolean {
  if (reveal.kind === 'partial') return index === reveal.parts - 1
  return message.status === 'streaming' && index === message.parts.length - 1
}
