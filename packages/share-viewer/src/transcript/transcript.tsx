'use client'

import { messageElementId, type Message } from '@playthread/core'
import { clsx } from 'clsx'
import {
  forwardRef,
  useCallback,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type HTMLAttributes,
} from 'react'
import { useConversation } from '../conversation/conversation-context.ts'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import { useCitationCard } from '../message/use-citation-card.tsx'
import { useViewActions } from '../view/use-view-actions.ts'
import { useDocumentEnvironment } from '../view/use-view-environment.ts'
import { SectionView } from './section-view.tsx'
import { useTranscriptStore } from './transcript-context.ts'
import { createGrouper } from './turns.ts'
import { useHashLanding } from './use-hash-landing.ts'
import { useTranscriptDocument } from './use-transcript-document.ts'

export type TranscriptProps = Omit<HTMLAttributes<HTMLElement>, 'children'>

/** Shorter transcripts are laid out whole; the browser may skip what is off screen in longer ones. */
const longFrom = 120

/** All messages, in the order of the conversation. Renders a `<section>`. */
export const Transcript = forwardRef<HTMLElement, TranscriptProps>(function Transcript(
  { className, onClick, ...props },
  ref,
) {
  const labels = useViewerLabels()
  const { messages } = useConversation()
  const store = useTranscriptStore()
  const env = useDocumentEnvironment()
  const root = useRef<HTMLElement>(null)
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => root.current)
  const [group] = useState(createGrouper)
  const sections = useMemo(() => group(messages), [group, messages])
  const busy = useSyncExternalStore(store.subscribe, store.isBusy, notBusy)
  const hydrating = useSyncExternalStore(noSubscription, no, yes)
  const findMessage = useCallback(
    (element: Element) => messageAround(element, messages),
    [messages],
  )
  const citation = useCitationCard(root, findMessage)
  const act = useViewActions({
    findMessage,
    onExpand: (message) => store.expand(message.id),
  })
  const long = messages.length >= longFrom
  useTranscriptDocument(root)
  useHashLanding()
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- answers the buttons inside it
    <section
      {...props}
      ref={root}
      className={clsx('pt-transcript', className)}
      aria-label={labels.transcript}
      aria-busy={busy || undefined}
      data-long={long ? '' : undefined}
      onClick={(event) => {
        onClick?.(event)
        act(event)
      }}
    >
      {sections.map((section, index) => (
        <SectionView
          key={section.turns[0]?.messages[0]?.id ?? section.firstIndex}
          section={section}
          env={env}
          atOnce={index === 0}
          adopt={hydrating}
        />
      ))}
      {citation}
    </section>
  )
})

function messageAround(element: Element, messages: readonly Message[]): Message | undefined {
  const id = element.closest('.pt-message')?.id
  return messages.find((message) => messageElementId(message.id) === id)
}

const noSubscription = (): (() => void) => () => {}
const notBusy = (): boolean => false
const yes = (): boolean => true
const no = (): boolean => false
