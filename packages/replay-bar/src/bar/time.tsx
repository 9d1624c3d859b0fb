'use client'

import { clsx } from 'clsx'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useReplayState } from '../react/use-replay.ts'
import { useReplayBar } from './use-replay-bar.ts'
import { usePlayheadValue } from './use-playhead.ts'

export type TimeProps = Omit<ComponentPropsWithoutRef<'bdi'>, 'children'>

/** The time played and the length: `0:57 / 1:20`. Renders a `<bdi>`. */
export const Time = forwardRef<HTMLElement, TimeProps>(function Time({ className, ...props }, ref) {
  const { replay, labels } = useReplayBar('Time')
  const seconds = usePlayheadValue(replay, (_timeline, at) => Math.floor(at / 1000))
  const total = useReplayState(replay, ({ durationMs }) => labels.clock(durationMs))
  const estimated = useReplayState(replay, ({ timeline }) => timeline.timing === 'estimated')
  return (
    <bdi dir="ltr" {...props} ref={ref} className={clsx('pt-replay-time', className)}>
      <time dateTime={`PT${seconds}S`}>{labels.clock(seconds * 1000)}</time>
      {' / '}
      {estimated ? labels.about(total) : total}
    </bdi>
  )
})
