'use client'

import type { Message, SourcePart } from '@playthread/core'
import { useEffect, useState, type ReactNode, type RefObject } from 'react'
import { agentPathOf, messageInside } from './agent-path.ts'
import { CitationCard } from './citation-card.tsx'
import { groupParts } from './group-parts.ts'

interface Cited {
  readonly anchor: HTMLElement
  readonly source: SourcePart
}

/** In ms: long enough not to flicker under a passing pointer, and to reach the card with it. */
const openAfter = 120
const closeAfter = 200

/**
 * Explains a citation while the pointer or the focus is on its number. The pointer may move onto
 * the card, and Escape closes it.
 */
export function useCitationCard(
  root: RefObject<HTMLElement | null>,
  findMessage: (element: Element) => Message | undefined,
): ReactNode {
  const [cited, setCited] = useState<Cited | null>(null)
  const [timer] = useState(createTimer)

  useEffect(() => {
    const element = root.current
    if (!element) return
    const open = ({ target, type }: Event): void => {
      const anchor = target instanceof Element ? target.closest<HTMLElement>('.pt-cite') : null
      if (!anchor) return
      const source = sourceOf(anchor, messageInside(findMessage(anchor), agentPathOf(anchor)))
      const show = (): void => setCited(source ? { anchor, source } : null)
      timer.run(show, type === 'focusin' ? 0 : openAfter)
    }
    const close = (): void => timer.run(() => setCited(null), closeAfter)
    element.addEventListener('pointerover', open)
    element.addEventListener('focusin', open)
    element.addEventListener('pointerout', close)
    element.addEventListener('focusout', close)
    return () => {
      timer.stop()
      element.removeEventListener('pointerover', open)
      element.removeEventListener('focusin', open)
      element.removeEventListener('pointerout', close)
      element.removeEventListener('focusout', close)
    }
  }, [root, findMessage, timer])

  useEffect(() => {
    if (!cited) return
    const hide = (): void => setCited(null)
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') hide()
    }
    document.addEventListener('keydown', onKeyDown)
    window.addEventListener('scroll', hide, { capture: true, passive: true })
    return () => {
      document.removeEventListener('keydown', onKeyDown)
      window.removeEventListener('scroll', hide, { capture: true })
    }
  }, [cited])

  if (!cited) return null
  return (
    <CitationCard
      anchor={cited.anchor}
      source={cited.source}
      onEnter={timer.stop}
      onLeave={() => timer.run(() => setCited(null), closeAfter)}
    />
  )
}

function sourceOf(anchor: Element, message: Message | undefined): SourcePart | undefined {
  const number = Number(anchor.textContent)
  const sources = message ? groupParts(message.parts).sources : []
  return sources.find((source) => source.number === number)?.part
}

function createTimer(): {
  readonly run: (work: () => void, ms: number) => void
  readonly stop: () => void
} {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    run(work, ms) {
      clearTimeout(timer)
      timer = setTimeout(work, ms)
    },
    stop: () => clearTimeout(timer),
  }
}
