'use client'

import { clsx } from 'clsx'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useReplayState } from '../react/use-replay.ts'
import { useBarContext } from './bar-context.ts'

export type GoLiveProps = Omit<ComponentPropsWithoutRef<'button'>, 'children'>

/** Leads to the newest message; there it says "Live" and does nothing. Renders a `<button>`. */
export const GoLive = forwardRef<HTMLButtonElement, GoLiveProps>(function GoLive(
  { className, onClick, ...props },
  ref,
) {
  const { replay, labels } = useBarContext('GoLive')
  const isLive = useReplayState(
    replay,
    ({ mode, live, playing }) => mode !== 'prompt' && live === 'edge' && playing,
  )
  return (
    <button
      type="button"
      {...props}
      ref={ref}
      className={clsx('pt-go-live', className)}
      data-behind={isLive ? undefined : ''}
      aria-disabled={isLive || undefined}
      onClick={(event) => {
        onClick?.(event)
        if (!event.defaultPrevented && !isLive) replay.goLive()
      }}
    >
      <i />
      {isLive ? labels.live : labels.goLive}
    </button>
  )
})
