'use client'

import { memo, useRef, useState, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { MessageView } from '../message/message-view.tsx'
import type { ViewEnvironment } from '../view/view-environment.ts'
import { createSectionDom, type LiveMessage } from './section-dom.ts'
import { SectionHtml } from './section-html.tsx'
import { estimateSectionSize, reserveSize, sectionSizeStep } from './section-size.ts'
import { useTranscriptStore } from './transcript-context.ts'
import type { Section } from './turns.ts'
import { useClientLayoutEffect } from '../view/use-client-layout-effect.ts'

export interface SectionViewProps {
  readonly section: Section
  readonly env: ViewEnvironment
  /** Build it before the first paint. */
  readonly atOnce: boolean
  /** A server wrote it already. */
  readonly adopt: boolean
}

const isServer = (): boolean => typeof document === 'undefined'

/**
 * React's own way to leave what a server wrote as it is: it never reads or writes the inside of
 * such an element while hydrating, and this never changes afterwards.
 */
const untouched = { dangerouslySetInnerHTML: { __html: '' }, suppressHydrationWarning: true }

/** A stretch of turns that the browser lays out together. Renders a `<div>`. */
export const SectionView = memo(function SectionView(props: SectionViewProps): ReactNode {
  const { section, env, atOnce } = props
  const store = useTranscriptStore()
  const element = useRef<HTMLDivElement>(null)
  const [dom] = useState(createSectionDom)
  const [adopt] = useState(props.adopt)
  const continued = section.turns[0]?.continued ? '' : undefined
  // Of its first state: a section that grows is on the screen, or was.
  const [size] = useState(() => sectionSizeStep(section))
  const live = useSyncExternalStore(dom.subscribe, dom.getLive, noneLive)

  useClientLayoutEffect(() => {
    if (!element.current) return
    dom.attach(element.current, adopt)
    return store.add(dom, element.current)
  }, [dom, store, adopt])

  useClientLayoutEffect(() => {
    if (!dom.isBuilt() && element.current) {
      reserveSize(element.current, estimateSectionSize(section))
    }
    dom.sync({ section, env })
    store.request(dom, atOnce)
  }, [dom, store, section, env, atOnce])

  if (isServer()) {
    return (
      <div className="pt-section" data-continued={continued} data-size={size}>
        <SectionHtml section={section} env={env} />
      </div>
    )
  }
  return (
    <>
      <div
        ref={element}
        className="pt-section"
        data-continued={continued}
        data-size={size}
        {...(adopt && untouched)}
      />
      {live.map(({ holder, ...message }) =>
        createPortal(<MessageView {...message} />, holder, message.message.id),
      )}
    </>
  )
})

const none: readonly LiveMessage[] = []
const noneLive = (): readonly LiveMessage[] => none
