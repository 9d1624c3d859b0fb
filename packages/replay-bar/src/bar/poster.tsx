'use client'

import { clsx } from 'clsx'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useReplayState } from '../react/use-replay.ts'
import { useBarContext } from './bar-context.ts'
import { posterAriaKeys } from './key-names.ts'
import { pauseIcon, playIcon } from './poster-icons.ts'
import { ReplayIcon } from './replay-icon.tsx'

export type PosterProps = ComponentPropsWithoutRef<'div'>

/** The choice before anything moves. Renders a `<div>`. */
export const Poster = forwardRef<HTMLDivElement, PosterProps>(function Poster(
  { className, ...props },
  ref,
) {
  return <div {...props} ref={ref} className={clsx('pt-replay-poster', className)} />
})

export type StartButtonProps = Omit<ComponentPropsWithoutRef<'button'>, 'children'>

/**
 * Begins the replay, and says how long it is. Until the other controls are there, it pauses and
 * plays. Renders a `<button>`.
 */
export const StartButton = forwardRef<HTMLButtonElement, StartButtonProps>(function StartButton(
  { className, onClick, ...props },
  ref,
) {
  const { replay, labels, shortcuts } = useBarContext('StartButton')
  const { durationMs, timing } = useReplayState(replay, (snapshot) => snapshot.timeline)
  const begun = useReplayState(replay, ({ mode }) => mode !== 'prompt')
  const playing = useReplayState(replay, (snapshot) => snapshot.playing)
  const length = labels.length(durationMs)
  return (
    <button
      type="button"
      aria-keyshortcuts={posterAriaKeys(shortcuts, 'toggle')}
      {...props}
      ref={ref}
      className={clsx('pt-replay-start', className)}
      onClick={(event) => {
        onClick?.(event)
        if (!event.defaultPrevented) replay.toggle()
      }}
    >
      <ReplayIcon path={playing ? pauseIcon : playIcon} />
      {begun ? (
        <span>{playing ? labels.pause : labels.play}</span>
      ) : (
        <span>
          {labels.start} <span>· {timing === 'estimated' ? labels.about(length) : length}</span>
        </span>
      )}
    </button>
  )
})
