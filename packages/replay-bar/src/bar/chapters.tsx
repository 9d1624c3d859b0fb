'use client'

import { clsx } from 'clsx'
import { forwardRef, useEffect, useImperativeHandle, useMemo, useRef } from 'react'
import type { ComponentPropsWithoutRef } from 'react'
import { useReplayState } from '../react/use-replay.ts'
import { useReplayBar } from './use-replay-bar.ts'
import { segmentAt, trackSegments } from './track-layout.ts'
import { useClientLayoutEffect } from '../react/use-client-layout-effect.ts'

export type ChaptersProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>

/** The track in pieces: one per turn, dotted where time was cut. Renders a `<div>` of `<span>`s. */
export const Chapters = forwardRef<HTMLDivElement, ChaptersProps>(function Chapters(
  { className, ...props },
  ref,
) {
  const { replay, pointer } = useReplayBar('Chapters')
  const timeline = useReplayState(replay, (snapshot) => snapshot.timeline)
  const segments = useMemo(() => trackSegments(timeline), [timeline])
  const list = useRef<HTMLDivElement>(null)
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => list.current, [])

  useClientLayoutEffect(() => {
    const elements = list.current?.querySelectorAll<HTMLElement>('.pt-segment') ?? []
    elements.forEach((element, index) => {
      element.style.setProperty('--from', String(segments[index]?.from ?? 0))
      element.style.setProperty('--to', String(segments[index]?.to ?? 1))
    })
  }, [segments])

  useEffect(() => {
    let hovered: Element | undefined
    const update = (): void => {
      const place = pointer.get()
      const next = place === null ? undefined : list.current?.children[segmentAt(segments, place)]
      if (next === hovered) return
      hovered?.removeAttribute('data-hover')
      next?.setAttribute('data-hover', '')
      hovered = next
    }
    update()
    const stop = pointer.subscribe(update)
    return () => {
      stop()
      hovered?.removeAttribute('data-hover')
    }
  }, [pointer, segments])

  return (
    <div {...props} ref={list} className={clsx('pt-segments', className)} aria-hidden="true">
      {segments.map(({ from, kind, endsTurn }) => (
        <span
          key={from}
          className="pt-segment"
          data-kind={kind}
          data-ends-turn={endsTurn ? '' : undefined}
        />
      ))}
    </div>
  )
})
