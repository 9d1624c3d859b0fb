'use client'

import { memo, type ReactNode } from 'react'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import { MessageView } from '../message/message-view.tsx'
import { useHasBegun } from '../replay/reveal-context.ts'
import type { Section, Turn } from './turns.ts'

export interface TurnViewProps {
  readonly turn: Turn
}

/** One question and all that followed, its number in the margin. Renders an `<article>`. */
export const TurnView = memo(function TurnView({ turn }: TurnViewProps): ReactNode {
  const labels = useViewerLabels()
  const begun = useHasBegun(turn.firstIndex)
  return (
    <article
      className="pt-turn"
      aria-label={turn.number > 0 ? labels.turn(turn.number) : undefined}
      hidden={!begun}
    >
      {turn.number > 0 ? (
        <span className="pt-turn-number" aria-hidden="true">
          {turn.number}
        </span>
      ) : null}
      {turn.messages.map((message, offset) => (
        <MessageView key={message.id} message={message} index={turn.firstIndex + offset} />
      ))}
    </article>
  )
})

export interface SectionViewProps {
  readonly section: Section
}

/** A stretch of turns that the browser lays out together. Renders a `<div>`. */
export const SectionView = memo(function SectionView({ section }: SectionViewProps): ReactNode {
  const begun = useHasBegun(section.firstIndex)
  return (
    <div className="pt-section" hidden={!begun}>
      {section.turns.map((turn) => (
        <TurnView key={turn.messages[0]?.id ?? turn.firstIndex} turn={turn} />
      ))}
    </div>
  )
})
