'use client'

import { useEffect, useRef, type KeyboardEvent, type PointerEvent, type RefObject } from 'react'
import { useReplayBar } from './use-replay-bar.ts'

export interface ScrubHandlers {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerCancel: () => void
  readonly onPointerLeave: () => void
  readonly onLostPointerCapture: () => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

/** Dragging the playhead: it follows at once, stays where it is let go, and Escape takes it back. */
export function useScrub(input: RefObject<HTMLElement | null>): ScrubHandlers {
  const { replay, pointer } = useReplayBar('Scrubber')
  const dragging = useRef<number | null>(null)

  useEffect(
    () => () => {
      if (dragging.current === null) return
      dragging.current = null
      pointer.set(null)
      replay.scrubCancel()
    },
    [replay, pointer],
  )

  function end(finish: () => void): void {
    if (dragging.current === null) return
    dragging.current = null
    finish()
  }
  function move(place: number): void {
    pointer.set(place)
    if (dragging.current !== null) replay.scrub(place * replay.getSnapshot().durationMs)
  }
  return {
    onPointerDown(event) {
      if (event.button !== 0 || dragging.current !== null) return
      event.currentTarget.setPointerCapture?.(event.pointerId)
      input.current?.focus({ preventScroll: true })
      dragging.current = event.pointerId
      replay.scrubStart()
      move(placeOf(event))
    },
    onPointerMove(event) {
      const isMine = dragging.current === event.pointerId
      if (isMine || (dragging.current === null && event.pointerType !== 'touch')) {
        move(placeOf(event))
      }
    },
    onPointerUp(event) {
      if (dragging.current !== event.pointerId) return
      move(placeOf(event))
      end(replay.scrubEnd)
      if (event.pointerType === 'touch') pointer.set(null)
    },
    onPointerCancel() {
      end(replay.scrubCancel)
      pointer.set(null)
    },
    onPointerLeave() {
      if (dragging.current === null) pointer.set(null)
    },
    onLostPointerCapture: () => end(replay.scrubCancel),
    onKeyDown(event) {
      if (event.key !== 'Escape' || dragging.current === null) return
      event.preventDefault()
      event.stopPropagation()
      end(replay.scrubCancel)
      pointer.set(null)
    },
  }
}

/** Where on the track a pointer is, 0 at the start of the line. */
function placeOf({ currentTarget, clientX }: PointerEvent<HTMLElement>): number {
  const { left, width } = currentTarget.getBoundingClientRect()
  if (!(width > 0)) return 0
  const place = Math.min(1, Math.max(0, (clientX - left) / width))
  return getComputedStyle(currentTarget).direction === 'rtl' ? 1 - place : place
}
