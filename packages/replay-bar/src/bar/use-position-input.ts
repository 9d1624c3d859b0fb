'use client'

import { useCallback, useEffect, useRef, type RefObject } from 'react'
import { useReplayBar } from './use-replay-bar.ts'
import { chapterAt, turnCount, turnNumber } from './timeline-place.ts'
import { usePlayhead } from './use-playhead.ts'

export interface PositionInput {
  readonly input: RefObject<HTMLInputElement | null>
  /** The playhead's place in words. */
  readonly describe: () => string
}

/**
 * Keeps the range's value and its words at the playhead. While it plays, the words change at most
 * once a second and only with the focus on it, so that a screen reader is not flooded.
 */
export function usePositionInput(): PositionInput {
  const input = useRef<HTMLInputElement>(null)
  const { replay, labels, focused } = useReplayBar('Scrubber')
  const spokenSecond = useRef(-1)
  const shownSecond = useRef(-1)

  const describe = useCallback(() => {
    const { timeline } = replay.getSnapshot()
    const at = replay.getPosition()
    return labels.positionText(
      turnNumber(timeline, chapterAt(timeline, at)),
      turnCount(timeline),
      at,
    )
  }, [replay, labels])

  const update = useCallback(() => {
    const range = input.current
    if (!range) return
    const { playing } = replay.getSnapshot()
    const at = replay.getPosition()
    const second = Math.floor(at / 1000)
    const isFocused = document.activeElement === range
    // Nobody sees the range itself: its value may lag while nobody can move it.
    if (playing && !isFocused && shownSecond.current === second) return
    shownSecond.current = second
    range.value = String(Math.round(at))
    if (playing && (!isFocused || spokenSecond.current === second)) return
    spokenSecond.current = second
    const text = describe()
    if (range.getAttribute('aria-valuetext') !== text) range.setAttribute('aria-valuetext', text)
  }, [input, replay, describe])

  usePlayhead(replay, update)
  useEffect(() => {
    const range = input.current
    const onFocus = (): void => {
      range?.setAttribute('aria-valuetext', describe())
      // A press gives the focus too, and whoever pressed has the pointer.
      focused.set(range?.matches(':focus-visible') ?? false)
    }
    const onBlur = (): void => focused.set(false)
    const onKeyDown = ({ key }: KeyboardEvent): void => focused.set(key !== 'Escape')
    range?.addEventListener('focus', onFocus)
    range?.addEventListener('blur', onBlur)
    range?.addEventListener('keydown', onKeyDown)
    return () => {
      range?.removeEventListener('focus', onFocus)
      range?.removeEventListener('blur', onBlur)
      range?.removeEventListener('keydown', onKeyDown)
      focused.set(false)
    }
  }, [input, describe, focused])
  return { input, describe }
}
