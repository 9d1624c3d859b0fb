'use client'

import { clsx } from 'clsx'
import { forwardRef, useCallback, useEffect, useImperativeHandle, useMemo, useRef } from 'react'
import type { ComponentPropsWithoutRef } from 'react'
import { useReplayState } from '../react/use-replay.ts'
import { drawnPlace, setNumber } from './track-style.ts'
import { usePlayhead } from './use-playhead.ts'
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
  const current = useRef(0)
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => list.current, [])

  useClientLayoutEffect(() => {
    const elements = list.current?.querySelectorAll<HTMLElement>('.pt-segment') ?? []
    elements.forEach((element, index) => {
      setNumber(element, '--from', segments[index]?.from ?? 0)
      setNumber(element, '--to', segments[index]?.to ?? 1)
      element.removeAttribute('data-past')
      element.removeAttribute('data-now')
    })
    current.current = 0
  }, [segments])

  usePlayhead(
    replay,
    useCallback(
      (at) => {
        const place = drawnPlace(at, timeline.durationMs)
        const piece = (at: number): Element | undefined => list.current?.children[at]
        const before = current.current
        // Only the pieces between the last position and this one change.
        let index = before
        for (; index < segments.length - 1 && place >= (segments[index]?.to ?? 1); index += 1) {
          piece(index)?.setAttribute('data-past', '')
        }
        for (; index > 0 && place < (segments[index]?.from ?? 0); index -= 1) {
          piece(index - 1)?.removeAttribute('data-past')
        }
        if (index !== before) piece(before)?.removeAttribute('data-now')
        const { from = 0, to = 1 } = segments[index] ?? {}
        setNumber(piece(index), '--fill', Math.min(1, Math.max(0, (place - from) / (to - from))))
        piece(index)?.setAttribute('data-now', '')
        current.current = index
      },
      [segments, timeline],
    ),
  )

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
