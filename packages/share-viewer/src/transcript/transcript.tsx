'use client'

import { clsx } from 'clsx'
import { forwardRef, useMemo, useState, type HTMLAttributes } from 'react'
import { useConversation } from '../conversation/conversation-context.ts'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import { createGrouper } from './turns.ts'
import { SectionView } from './turn-view.tsx'
import { useHashLanding } from './use-hash-landing.ts'
import { useMountedSections } from './use-mounted-sections.ts'

export type TranscriptProps = Omit<HTMLAttributes<HTMLElement>, 'children'>

/** Shorter transcripts are laid out whole; the browser may skip what is off screen in longer ones. */
const longFrom = 120

/** All messages, in the order of the conversation. Renders a `<section>`. */
export const Transcript = forwardRef<HTMLElement, TranscriptProps>(function Transcript(
  { className, ...props },
  ref,
) {
  const labels = useViewerLabels()
  const { messages } = useConversation()
  const [group] = useState(createGrouper)
  const sections = useMemo(() => group(messages), [group, messages])
  const mounted = useMountedSections(sections.length)
  useHashLanding(mounted === sections.length)
  return (
    <section
      {...props}
      ref={ref}
      className={clsx('pt-transcript', className)}
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
    </section>
  )
})
