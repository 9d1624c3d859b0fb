'use client'

import type { SourcePart } from '@playthread/core'
import { useId, useRef, type ReactNode } from 'react'
import { gateUrl } from '../markdown/url-gate.ts'
import { useClientLayoutEffect } from '../view/use-client-layout-effect.ts'

export interface CitationCardProps {
  readonly source: SourcePart
  /** The number in the text that it explains. */
  readonly anchor: HTMLElement
  readonly onEnter: () => void
  readonly onLeave: () => void
}

/** Between the number and the card, and between the card and the screen's edge, in px. */
const gap = 8

/** What a citation's number stands for: title, host, a few words. Renders a `<div role="tooltip">`. */
export function CitationCard(props: CitationCardProps): ReactNode {
  const { source, anchor, onEnter, onLeave } = props
  const id = useId()
  const card = useRef<HTMLDivElement>(null)
  const host = gateUrl(source.url)?.host
  const title = source.title ?? host ?? source.url

  useClientLayoutEffect(() => {
    if (card.current) place(card.current, anchor)
    anchor.setAttribute('aria-describedby', id)
    return () => anchor.removeAttribute('aria-describedby')
  }, [anchor, id, source])

  return (
    <div
      ref={card}
      id={id}
      role="tooltip"
      className="pt-cite-card"
      dir="auto"
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
    >
      <bdi className="pt-cite-card-title">{title}</bdi>
      {host && host !== title ? <bdi className="pt-cite-card-host">{host}</bdi> : null}
      {source.snippet ? <p className="pt-cite-card-text">{source.snippet}</p> : null}
    </div>
  )
}

/** Above its number, or below where there is no room; always on the screen. */
function place(card: HTMLElement, anchor: HTMLElement): void {
  const number = anchor.getBoundingClientRect()
  const { width, height } = card.getBoundingClientRect()
  const { clientWidth } = document.documentElement
  const above = number.top - height - gap
  const left = number.left + number.width / 2 - width / 2
  const rightmost = Math.max(gap, clientWidth - width - gap)
  card.style.setProperty('--_x', `${Math.min(Math.max(gap, left), rightmost)}px`)
  card.style.setProperty('--_y', `${above >= gap ? above : number.bottom + gap}px`)
}
