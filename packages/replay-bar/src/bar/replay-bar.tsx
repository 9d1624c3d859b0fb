'use client'

import { forwardRef, type ReactNode } from 'react'
import { useReplayState } from '../react/use-replay.ts'
import * as Parts from './index.parts.ts'

export type ReplayBarProps = Omit<Parts.RootProps, 'children'>

/**
 * The bar at the bottom of a shared conversation: two choices at first, then the controls.
 * Renders a `<section>`, or nothing for a conversation without messages.
 *
 * @example
 * const replay = useReplay({ conversation })
 * <ReplayBar replay={replay} />
 */
export const ReplayBar = forwardRef<HTMLElement, ReplayBarProps>(function ReplayBar(props, ref) {
  const mode = useReplayState(props.replay, (snapshot) => snapshot.mode)
  const isEmpty = useReplayState(props.replay, ({ timeline }) => timeline.stepCount === 0)
  const isLive = useReplayState(props.replay, (snapshot) => snapshot.live !== 'none')
  if (isEmpty) return null
  const last = isLive ? <Parts.GoLive /> : <Parts.SkipToResult />
  return (
    <Parts.Root {...props} ref={ref}>
      <Parts.NewMessages />
      <Parts.Controls>
        {mode === 'prompt' ? (
          <Parts.Poster>
            <Parts.StartButton />
            {last}
          </Parts.Poster>
        ) : (
          <Full last={last} />
        )}
      </Parts.Controls>
      <Parts.ShortcutsHelp />
      <Parts.Announcer />
    </Parts.Root>
  )
})

function Full({ last }: { readonly last: ReactNode }): ReactNode {
  return (
    <>
      <Parts.Scrubber>
        <Parts.Chapters />
        <Parts.Marks />
        <Parts.Preview />
      </Parts.Scrubber>
      <Parts.Row>
        <Parts.PlayButton />
        <Parts.PreviousTurn />
        <Parts.NextTurn />
        <Parts.Now>
          <Parts.Title />
          <Parts.Details>
            <Parts.Time />
            <Parts.TurnLabel />
            <Parts.Pacing />
          </Parts.Details>
        </Parts.Now>
        <Parts.Rate />
        <Parts.CopyLink />
        {last}
      </Parts.Row>
    </>
  )
}
