'use client'

import { clsx } from 'clsx'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useReplayBar } from './use-replay-bar.ts'
import { chapterAt, turnCount, turnNumber } from './timeline-place.ts'
import { usePlayheadValue } from './use-playhead.ts'

export type TurnLabelProps = Omit<ComponentPropsWithoutRef<'span'>, 'children'>

/** Which turn of how many: `Turn 2 of 3`. Renders a `<span>`. */
export const TurnLabel = forwardRef<HTMLSpanElement, TurnLabelProps>(function TurnLabel(
  { className, ...props },
  ref,
) {
  const { replay, labels } = useReplayBar('TurnLabel')
  const text = usePlayheadValue(replay, (timeline, at) =>
    labels.turn(turnNumber(timeline, chapterAt(timeline, at)), turnCount(timeline)),
  )
  return (
    <span {...props} ref={ref} className={clsx('pt-turn-label', className)}>
      {text}
    </span>
  )
})
