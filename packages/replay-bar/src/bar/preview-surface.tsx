'use client'

import type { Timeline } from '@playthread/core'
import { clsx } from 'clsx'
import {
  useImperativeHandle,
  useMemo,
  useRef,
  type ComponentPropsWithoutRef,
  type Ref,
} from 'react'
import { useReplayState } from '../react/use-replay.ts'
import { glimpseAt } from './glimpse.ts'
import { markTitle } from './mark-title.ts'
import { useReplayBar } from './use-replay-bar.ts'
import { setNumber } from './track-style.ts'
import { useClientLayoutEffect } from '../react/use-client-layout-effect.ts'
import { ReplayIcon } from './replay-icon.tsx'
import { chapterAt, turnCount, turnNumber } from './timeline-place.ts'
import { trackMarks, type PlacedMark } from './track-layout.ts'

export interface PreviewSurfaceProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  readonly surface: Ref<HTMLDivElement>
  /** 0 to 1. */
  readonly place: number
}

/** What is at a place: time, turn, what is said, and the call or file nearby. */
export function PreviewSurface({ surface, place, className, ...props }: PreviewSurfaceProps) {
  const { replay, labels } = useReplayBar('Preview')
  const timeline = useReplayState(replay, (snapshot) => snapshot.timeline)
  const marks = useMemo(() => trackMarks(timeline), [timeline])
  const at = place * timeline.durationMs
  const chapter = chapterAt(timeline, at)
  const turn = labels.turn(turnNumber(timeline, chapter), turnCount(timeline))
  const near = nearest(marks, place)
  const said = glimpseAt(timeline, at)
  const words = chapter?.title && said.startsWith(chapter.title.slice(0, 40)) ? '' : said
  const card = useRef<HTMLDivElement>(null)
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(surface, () => card.current, [])
  useClientLayoutEffect(() => setNumber(card.current, '--hover', place), [place])
  return (
    <div {...props} ref={card} className={clsx('pt-replay-preview', className)} aria-hidden="true">
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
      {words ? (
        <div className="pt-replay-preview-words" dir="auto">
          {words}
        </div>
      ) : null}
      {near ? <NearMark timeline={timeline} mark={near} /> : null}
    </div>
  )
}

const icons = {
  tool: 'M5.25 4.25h9.5a2 2 0 0 1 2 2v7.5a2 2 0 0 1 -2 2h-9.5a2 2 0 0 1 -2 -2v-7.5a2 2 0 0 1 2 -2ZM6.25 7.75l2.25 2-2.25 2M10.75 12.25h3',
  error: 'M3.75 10a6.25 6.25 0 1 0 12.5 0a6.25 6.25 0 1 0 -12.5 0ZM10 6.9v3.6M10 13v.1',
  resource:
    'M11.25 3.75H6.5A1.75 1.75 0 0 0 4.75 5.5v9c0 .97.78 1.75 1.75 1.75h7c.97 0 1.75-.78 1.75-1.75V7.75l-4-4ZM11.25 3.75v4h4',
} as const

function NearMark({ timeline, mark }: { readonly timeline: Timeline; readonly mark: PlacedMark }) {
  return (
    <div className="pt-replay-preview-step" data-kind={mark.kind}>
      <ReplayIcon path={icons[mark.kind]} size="s" />
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
