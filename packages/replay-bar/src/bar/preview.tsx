'use client'

import type { Timeline } from '@playthread/core'
import { clsx } from 'clsx'
import { forwardRef, useMemo, useSyncExternalStore, type ComponentPropsWithoutRef } from 'react'
import { useReplayState } from '../react/use-replay.ts'
import { useReplayBar } from './replay-bar-context.ts'
import { ReplayIcon } from './replay-icon.tsx'
import { chapterAt, markTitle, turnCount, turnNumber } from './timeline-place.ts'
import { trackMarks, type PlacedMark } from './track-layout.ts'

export type PreviewProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>

/** What is at the pointer: time, turn, and the call or file nearby. Renders a `<div>`, or nothing. */
export const Preview = forwardRef<HTMLDivElement, PreviewProps>(function Preview(
  { className, ...props },
  ref,
) {
  const { replay, labels, pointer } = useReplayBar('Preview')
  const timeline = useReplayState(replay, (snapshot) => snapshot.timeline)
  const marks = useMemo(() => trackMarks(timeline), [timeline])
  const place = useSyncExternalStore(pointer.subscribe, pointer.get, nowhere)
  if (place === null) return null
  const at = place * timeline.durationMs
  const chapter = chapterAt(timeline, at)
  const turn = labels.turn(turnNumber(timeline, chapter), turnCount(timeline))
  const near = nearest(marks, place)
  return (
    <div {...props} ref={ref} className={clsx('pt-replay-preview', className)} aria-hidden="true">
      <div className="pt-replay-preview-top">
        <bdi dir="ltr">
          <time>{labels.clock(at)}</time>
        </bdi>
        <span>{turn}</span>
      </div>
      {chapter?.title ? (
        <div className="pt-replay-preview-title" dir="auto">
          {chapter.title}
        </div>
      ) : null}
      {near ? <NearMark timeline={timeline} mark={near} /> : null}
    </div>
  )
})

function NearMark({ timeline, mark }: { readonly timeline: Timeline; readonly mark: PlacedMark }) {
  const icons = { tool: 'tool', error: 'alert', resource: 'file' } as const
  return (
    <div className="pt-replay-preview-step" data-kind={mark.kind}>
      <ReplayIcon name={icons[mark.kind]} size="s" />
      <span dir="auto">{markTitle(timeline, mark)}</span>
    </div>
  )
}

/** Near is about 8 px. */
const nearby = 0.013

function nearest(marks: readonly PlacedMark[], place: number): PlacedMark | undefined {
  let best: PlacedMark | undefined
  for (const mark of marks) {
    const distance = Math.abs(mark.place - place)
    if (distance <= (best ? Math.abs(best.place - place) : nearby)) best = mark
  }
  return best
}

function nowhere(): null {
  return null
}
