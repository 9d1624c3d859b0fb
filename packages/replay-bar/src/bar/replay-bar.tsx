'use client'

import { forwardRef, useState } from 'react'
import { useReplayState } from '../react/use-replay.ts'
import { BarRoot, type ReplayRootProps } from './bar-root.tsx'
import { fullBar } from './full-bar-code.ts'
import { GoLive } from './go-live.tsx'
import { Poster, StartButton } from './poster.tsx'
import { ReplayControls } from './replay-controls.tsx'
import { SkipToResult } from './skip-to-result.tsx'
import { StatusLine } from './status-line.tsx'

export type ReplayBarProps = Omit<ReplayRootProps, 'children'>

/**
 * The bar at the bottom of a shared conversation: two choices at first, then the controls, whose
 * code comes when the pointer or the focus does, or with the press. A press acts at once, either
 * way. Renders a `<section>`, or nothing for a conversation without messages.
 *
 * @example
 * const replay = useReplay({ conversation })
 * <ReplayBar replay={replay} />
 */
export const ReplayBar = forwardRef<HTMLElement, ReplayBarProps>(function ReplayBar(
  { onPointerEnter, onFocus, ...props },
  ref,
) {
  const { replay } = props
  const begun = useReplayState(replay, ({ mode }) => mode !== 'prompt')
  const isEmpty = useReplayState(replay, ({ timeline }) => timeline.stepCount === 0)
  const isLive = useReplayState(replay, ({ live }) => live !== 'none')
  const [near, setNear] = useState(false)
  const full = fullBar.useValue(begun || near)
  if (isEmpty) return null
  const last = isLive ? <GoLive /> : <SkipToResult />
  return (
    <BarRoot
      {...props}
      ref={ref}
      onPointerEnter={(event) => {
        onPointerEnter?.(event)
        setNear(true)
      }}
      onFocus={(event) => {
        onFocus?.(event)
        setNear(true)
      }}
    >
      {full ? <full.NewMessages /> : null}
      <ReplayControls>
        {full && begun ? (
          <full.FullBar>{last}</full.FullBar>
        ) : (
          <Poster>
            <StartButton />
            {last}
          </Poster>
        )}
      </ReplayControls>
      {full ? <full.Companions /> : null}
      <StatusLine />
    </BarRoot>
  )
})
