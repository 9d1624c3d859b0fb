'use client'

import { clsx } from 'clsx'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useReplayState } from '../react/use-replay.ts'
import { useReplayBar } from './use-replay-bar.ts'
import { ReplayIcon } from './replay-icon.tsx'
import { pauseIcon, playIcon } from './poster-icons.ts'
import { ariaShortcuts } from './shortcuts.ts'

export type PlayButtonProps = ComponentPropsWithoutRef<'button'>

/** Plays and pauses; at the end it begins again. Renders a `<button>`. */
export const PlayButton = forwardRef<HTMLButtonElement, PlayButtonProps>(function PlayButton(
  { className, onClick, ...props },
  ref,
) {
  const { replay, labels, shortcuts } = useReplayBar('PlayButton')
  const playing = useReplayState(replay, (snapshot) => snapshot.playing)
  const ended = useReplayState(replay, (snapshot) => snapshot.ended)
  return (
    <button
      type="button"
      aria-label={playing ? labels.pause : labels.play}
      aria-keyshortcuts={ariaShortcuts(shortcuts, 'toggle')}
      {...props}
      ref={ref}
      className={clsx('pt-play', className)}
      data-playing={playing ? '' : undefined}
      data-quiet={ended && !playing ? '' : undefined}
      onClick={(event) => {
        onClick?.(event)
        if (!event.defaultPrevented) replay.toggle()
      }}
    >
      <ReplayIcon path={playing ? pauseIcon : playIcon} />
    </button>
  )
})
