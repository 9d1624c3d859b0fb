'use client'

import { clsx } from 'clsx'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useReplayState } from '../react/use-replay.ts'
import { useReplayBar } from './replay-bar-context.ts'
import { ReplayIcon } from './replay-icon.tsx'
import { ariaKeys } from './shortcuts.ts'

export type PosterProps = ComponentPropsWithoutRef<'div'>

/** The choice before anything moves. Renders a `<div>`. */
export const Poster = forwardRef<HTMLDivElement, PosterProps>(function Poster(
  { className, ...props },
  ref,
) {
  return <div {...props} ref={ref} className={clsx('pt-replay-poster', className)} />
})

export type StartButtonProps = Omit<ComponentPropsWithoutRef<'button'>, 'children'>

/** Begins the replay, and says how long it is. Renders a `<button>`. */
export const StartButton = forwardRef<HTMLButtonElement, StartButtonProps>(function StartButton(
  { className, onClick, ...props },
  ref,
) {
  const { replay, labels, shortcuts } = useReplayBar('StartButton')
  const { durationMs, timing } = useReplayState(replay, (snapshot) => snapshot.timeline)
  const length = labels.length(durationMs)
  return (
    <button
      type="button"
      aria-keyshortcuts={ariaKeys(shortcuts, 'toggle')}
      {...props}
      ref={ref}
      className={clsx('pt-replay-start', className)}
      onClick={(event) => {
        onClick?.(event)
        if (!event.defaultPrevented) replay.play()
      }}
    >
      <ReplayIcon name="play" />
      <span>
        {labels.start} <span>· {timing === 'estimated' ? labels.about(length) : length}</span>
      </span>
    </button>
  )
})
