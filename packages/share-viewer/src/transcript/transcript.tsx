'use client'

import clsx from 'clsx'
import { forwardRef, useMemo, useRef, type HTMLAttributes } from 'react'
import { useConversation } from '../conversation/conversation-context.ts'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import { groupSections, groupTurns, reuseSections, type Section } from './turns.ts'
import { SectionView } from './turn-view.tsx'
import { useHashLanding } from './use-hash-landing.ts'
import { useMountedSections } from './use-mounted-sections.ts'

export type TranscriptProps = Omit<HTMLAttributes<HTMLDivElement>, 'children'>

/** Shorter transcripts are laid out whole; the browser may skip what is off screen in longer ones. */
const longFrom = 120

/** All messages, in the order of the conversation. Renders a `<div>`. */
export const Transcript = forwardRef<HTMLDivElement, TranscriptProps>(function Transcript(
  { className, ...props },
  ref,
) {
  const labels = useViewerLabels()
  const { messages } = useConversation()
  const last = useRef<readonly Section[]>([])
  const sections = useMemo(() => {
    last.current = reuseSections(last.current, groupSections(groupTurns(messages)))
    return last.current
  }, [messages])
  const mounted = useMountedSections(sections.length)
  useHashLanding(mounted === sections.length)
  return (
    <div
      {...props}
      ref={ref}
      className={clsx('pt-transcript', className)}
      role="group"
      aria-label={labels.transcript}
      aria-busy={mounted < sections.length || undefined}
      data-long={messages.length >= longFrom ? '' : undefined}
    >
      {sections.slice(0, mounted).map((section) => (
        <SectionView
          key={section.turns[0]?.messages[0]?.id ?? section.firstIndex}
          section={section}
        />
      ))}
    </div>
  )
})
