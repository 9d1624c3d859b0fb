'use client'

import { clsx } from 'clsx'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useReplayBar } from './use-replay-bar.ts'
import { ReplayIcon } from './replay-icon.tsx'
import { nextIcon, previousIcon } from './row-icons.ts'
import { ariaShortcuts } from './shortcuts.ts'

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
      aria-keyshortcuts={ariaShortcuts(shortcuts, 'previousTurn')}
      {...props}
      ref={ref}
      className={clsx('pt-icon-button pt-turn-button', className)}
      onClick={(event) => {
        onClick?.(event)
        if (!event.defaultPrevented) replay.previousTurn()
      }}
    >
      <ReplayIcon path={previousIcon} mirror />
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
      aria-keyshortcuts={ariaShortcuts(shortcuts, 'nextTurn')}
      {...props}
      ref={ref}
      className={clsx('pt-icon-button pt-turn-button', className)}
      onClick={(event) => {
        onClick?.(event)
        if (!event.defaultPrevented) replay.nextTurn()
      }}
    >
      <ReplayIcon path={nextIcon} mirror />
    </button>
  )
})
