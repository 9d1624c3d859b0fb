'use client'

import type { PlayMs } from '@playthread/core'
import { clsx } from 'clsx'
import { forwardRef, useCallback, useImperativeHandle, useRef, useState } from 'react'
import type { ComponentPropsWithoutRef } from 'react'
import { useReplayState } from '../react/use-replay.ts'
import { useReplayBar } from './use-replay-bar.ts'
import { drawnPlace, setNumber } from './track-style.ts'
import { ariaShortcuts } from './shortcuts.ts'
import { usePlayhead } from './use-playhead.ts'
import { usePositionInput } from './use-position-input.ts'
import { useScrub } from './use-scrub.ts'

export type ScrubberProps = ComponentPropsWithoutRef<'div'>

/**
 * The track and its playhead: a native range for the keyboard and assistive technology, and the
 * whole area for pointers. Renders a `<div>` around an `<input type="range">`.
 */
export const Scrubber = forwardRef<HTMLDivElement, ScrubberProps>(function Scrubber(
  { className, children, ...props },
  ref,
) {
  const { replay, labels, shortcuts } = useReplayBar('Scrubber')
  const track = useRef<HTMLDivElement>(null)
  const thumb = useRef<HTMLSpanElement>(null)
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => track.current, [])
  const durationMs = useReplayState(replay, (snapshot) => snapshot.durationMs)
  const live = useReplayState(replay, (snapshot) => snapshot.live)
  const scrubbing = useReplayState(replay, (snapshot) => snapshot.scrubbing)
  const { input, describe } = usePositionInput()
  const handlers = useScrub(input)
  const [first] = useState(() => ({ position: replay.getPosition(), text: describe() }))

  usePlayhead(
    replay,
    useCallback(
      (at: PlayMs) => {
        // On the thumb alone: all that is in the track would be styled again with every frame.
        setNumber(thumb.current, '--at', drawnPlace(at, durationMs))
      },
      [durationMs],
    ),
  )
  return (
    <div
      role="presentation"
      {...props}
      {...handlers}
      ref={track}
      className={clsx('pt-scrubber', className)}
      data-live={live}
      data-scrubbing={scrubbing ? '' : undefined}
      // Keeps the focus that the press gave to the range.
      onMouseDown={(event) => event.preventDefault()}
    >
      <input
        ref={input}
        type="range"
        className="pt-scrubber-range"
        min={0}
        max={Math.max(1, Math.round(durationMs))}
        step={1}
        defaultValue={Math.round(first.position)}
        aria-label={labels.position}
        aria-valuetext={first.text}
        aria-keyshortcuts={ariaShortcuts(shortcuts, 'left', 'right', 'start', 'end')}
        onChange={(event) => replay.seek(event.currentTarget.valueAsNumber)}
      />
      {children}
      <span ref={thumb} className="pt-thumb" />
      {live !== 'none' ? <span className="pt-live-edge" /> : null}
    </div>
  )
})
