'use client'

import { clsx } from 'clsx'
import { forwardRef, useCallback, useId, useImperativeHandle, useRef, useState } from 'react'
import type { ComponentPropsWithoutRef } from 'react'
import { useReplayState } from '../react/use-replay.ts'
import { createLazyPart } from './lazy-part.ts'
import { useReplayBar } from './use-replay-bar.ts'
import { ariaShortcuts } from './shortcuts.ts'

const surface = createLazyPart(() =>
  import('./rate-surface.tsx').then(({ RateSurface }) => RateSurface),
)

export type RateProps = Omit<ComponentPropsWithoutRef<'button'>, 'children'>

/**
 * The speed, and a small menu of speeds and pacings, fetched on hover, focus or press. Renders a
 * `<button>` and its popover.
 */
export const Rate = forwardRef<HTMLButtonElement, RateProps>(function Rate(
  { className, onClick, onPointerEnter, onFocus, ...props },
  ref,
) {
  const { replay, labels, shortcuts } = useReplayBar('Rate')
  const rate = useReplayState(replay, (snapshot) => snapshot.rate)
  const button = useRef<HTMLButtonElement>(null)
  useImperativeHandle<HTMLButtonElement | null, HTMLButtonElement | null>(
    ref,
    () => button.current,
    [],
  )
  const [open, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  const id = useId()
  return (
    <>
      <button
        type="button"
        aria-label={labels.speedIs(rate)}
        aria-keyshortcuts={ariaShortcuts(shortcuts, 'slower', 'faster')}
        {...props}
        ref={button}
        className={clsx('pt-rate', className)}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onPointerEnter={(event) => {
          onPointerEnter?.(event)
          surface.preload()
        }}
        onFocus={(event) => {
          onFocus?.(event)
          surface.preload()
        }}
        onClick={(event) => {
          onClick?.(event)
          if (!event.defaultPrevented) setOpen(!open)
        }}
      >
        <bdi dir="ltr">{labels.rate(rate)}</bdi>
      </button>
      {open ? <surface.Part id={id} trigger={button} onClose={close} /> : null}
    </>
  )
})
