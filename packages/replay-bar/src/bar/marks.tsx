'use client'

import { clsx } from 'clsx'
import { forwardRef, useCallback, useImperativeHandle, useMemo, useRef } from 'react'
import type { ComponentPropsWithoutRef } from 'react'
import { useReplayState } from '../react/use-replay.ts'
import { useReplayBar } from './use-replay-bar.ts'
import { trackMarks } from './track-layout.ts'
import { useClientLayoutEffect } from '../react/use-client-layout-effect.ts'
import { usePlayhead } from './use-playhead.ts'

export type MarksProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>

/** Dots for tools, squares for files, red for failures. Renders a `<div>` of `<span>`s. */
export const Marks = forwardRef<HTMLDivElement, MarksProps>(function Marks(
  { className, ...props },
  ref,
) {
  const { replay } = useReplayBar('Marks')
  const timeline = useReplayState(replay, (snapshot) => snapshot.timeline)
  const marks = useMemo(() => trackMarks(timeline), [timeline])
  const list = useRef<HTMLDivElement>(null)
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => list.current, [])
  const passed = useRef(0)

  useClientLayoutEffect(() => {
    const elements = list.current?.querySelectorAll<HTMLElement>('.pt-mark') ?? []
    elements.forEach((element, index) => {
      element.style.setProperty('--place', String(marks[index]?.place ?? 0))
      element.removeAttribute('data-past')
    })
    passed.current = 0
  }, [marks])

  usePlayhead(
    replay,
    useCallback(
      (at) => {
        const elements = list.current?.children
        // Only the marks between the last position and this one change.
        let count = Math.min(passed.current, marks.length)
        while (count < marks.length && (marks[count]?.at ?? Infinity) <= at) {
          elements?.[count]?.setAttribute('data-past', '')
          count += 1
        }
        while (count > 0 && (marks[count - 1]?.at ?? 0) > at) {
          count -= 1
          elements?.[count]?.removeAttribute('data-past')
        }
        passed.current = count
      },
      [marks],
    ),
  )
  return (
    <div {...props} ref={list} className={clsx('pt-marks', className)} aria-hidden="true">
      {marks.map(({ step, kind, place }) => (
        <span key={`${step} ${place}`} className="pt-mark" data-kind={kind} />
      ))}
    </div>
  )
})
