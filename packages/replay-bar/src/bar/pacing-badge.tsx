'use client'

import { clsx } from 'clsx'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useReplayState } from '../react/use-replay.ts'
import { useReplayBar } from './use-replay-bar.ts'

export type PacingBadgeProps = Omit<ComponentPropsWithoutRef<'span'>, 'children'>

/** Whether the pace was recorded or is estimated. Renders a `<span>`. */
export const PacingBadge = forwardRef<HTMLSpanElement, PacingBadgeProps>(function PacingBadge(
  { className, ...props },
  ref,
) {
  const { replay, labels } = useReplayBar('Pacing')
  const timing = useReplayState(replay, ({ timeline }) => timeline.timing)
  return (
    <span {...props} ref={ref} className={clsx('pt-pace', className)} data-kind={timing}>
      {timing === 'recorded' ? labels.recorded : labels.estimated}
    </span>
  )
})
