'use client'

import { clsx } from 'clsx'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useReplayBar } from './use-replay-bar.ts'
import { ReplayIcon } from './replay-icon.tsx'
import { clockIcon } from './row-icons.ts'
import { chapterAt, gapAt } from './timeline-place.ts'
import { usePlayheadValue } from './use-playhead.ts'

export type TitleProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>

/** What the turn is about; while passing a cut, what was cut. Renders a `<div>`. */
export const Title = forwardRef<HTMLDivElement, TitleProps>(function Title(
  { className, ...props },
  ref,
) {
  const { replay, labels } = useReplayBar('Title')
  const chapter = usePlayheadValue(replay, chapterAt)
  const gap = usePlayheadValue(replay, gapAt)
  const title = chapter?.title || labels.untitled
  return (
    <div {...props} ref={ref} className={clsx('pt-now-title', className)}>
      {gap ? <ReplayIcon path={clockIcon} size="s" /> : null}
      <span dir="auto">
        {gap ? labels.cut(gap.kind, gap.sourceMs, gap.end - gap.start) : title}
      </span>
    </div>
  )
})
