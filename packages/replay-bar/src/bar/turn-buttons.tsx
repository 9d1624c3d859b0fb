'use client'

import { clsx } from 'clsx'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useReplayBar } from './replay-bar-context.ts'
import { ReplayIcon } from './replay-icon.tsx'
import { ariaKeys } from './shortcuts.ts'

export type TurnButtonProps = ComponentPropsWithoutRef<'button'>

/** Back to this turn's start, then to the turn before. Renders a `<button>`. */
export const PreviousTurn = forwardRef<HTMLButtonElement, TurnButtonProps>(function PreviousTurn(
  { className, onClick, ...props },
  ref,
) {
  const { replay, labels, shortcuts } = useReplayBar('PreviousTurn')
  return (
    <button
      type="button"
      aria-label={labels.previousTurn}
      aria-keyshortcuts={ariaKeys(shortcuts, 'previousTurn')}
      {...props}
      ref={ref}
      className={clsx('pt-icon-button pt-turn-button', className)}
      onClick={(event) => {
        onClick?.(event)
        if (!event.defaultPrevented) replay.previousTurn()
      }}
    >
      <ReplayIcon name="previous" mirror />
    </button>
  )
})

/** To the next turn, from the last one to the end. Renders a `<button>`. */
export const NextTurn = forwardRef<HTMLButtonElement, TurnButtonProps>(function NextTurn(
  { className, onClick, ...props },
  ref,
) {
  const { replay, labels, shortcuts } = useReplayBar('NextTurn')
  return (
    <button
      type="button"
      aria-label={labels.nextTurn}
      aria-keyshortcuts={ariaKeys(shortcuts, 'nextTurn')}
      {...props}
      ref={ref}
      className={clsx('pt-icon-button pt-turn-button', className)}
      onClick={(event) => {
        onClick?.(event)
        if (!event.defaultPrevented) replay.nextTurn()
      }}
    >
      <ReplayIcon name="next" mirror />
    </button>
  )
})
