'use client'

import { clsx } from 'clsx'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useReplayState } from '../react/use-replay.ts'
import { useReplayBar } from './use-replay-bar.ts'
import { ReplayIcon } from './replay-icon.tsx'
import { arrowDownIcon } from './row-icons.ts'

export type NewMessagesProps = Omit<ComponentPropsWithoutRef<'button'>, 'children'>

/** Tells of messages that came while the reader was behind. Renders a `<button>`, or nothing. */
export const NewMessages = forwardRef<HTMLButtonElement, NewMessagesProps>(function NewMessages(
  { className, onClick, ...props },
  ref,
) {
  const { replay, labels } = useReplayBar('NewMessages')
  const count = useReplayState(replay, ({ mode, newMessages }) =>
    mode === 'replay' ? newMessages : 0,
  )
  if (count === 0) return null
  return (
    <button
      type="button"
      {...props}
      ref={ref}
      className={clsx('pt-replay-pill', className)}
      onClick={(event) => {
        onClick?.(event)
        if (!event.defaultPrevented) replay.goLive()
      }}
    >
      <span dir="auto">{labels.newMessages(count)}</span>
      <ReplayIcon path={arrowDownIcon} size="s" />
    </button>
  )
})
