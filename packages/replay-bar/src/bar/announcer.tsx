'use client'

import { clsx } from 'clsx'
import { forwardRef, useEffect, useRef, useSyncExternalStore } from 'react'
import type { ComponentPropsWithoutRef } from 'react'
import { announcement, heardOf } from './announcement.ts'
import { useReplayBar } from './replay-bar-context.ts'
import { chapterAt, turnCount, turnNumber } from './timeline-place.ts'

export type AnnouncerProps = Omit<ComponentPropsWithoutRef<'span'>, 'children'>

/** Tells assistive technology what happens. Renders one hidden `<span role="status">`. */
export const Announcer = forwardRef<HTMLSpanElement, AnnouncerProps>(function Announcer(
  { className, ...props },
  ref,
) {
  const { replay, labels, speaker } = useReplayBar('Announcer')
  const text = useSyncExternalStore(speaker.subscribe, speaker.get, silence)
  const words = useRef(labels)
  useEffect(() => {
    words.current = labels
  }, [labels])

  useEffect(() => {
    let heard = heardOf(replay.getSnapshot())
    const place = (): string => {
      const { timeline } = replay.getSnapshot()
      const at = replay.getPosition()
      const turn = turnNumber(timeline, chapterAt(timeline, at))
      return words.current.positionText(turn, turnCount(timeline), at)
    }
    const stop = replay.subscribe(() => {
      const snapshot = replay.getSnapshot()
      const said = announcement(heard, snapshot, words.current)
      heard = heardOf(snapshot)
      if (said !== null) {
        speaker.forget()
        speaker.say(said)
      } else if (snapshot.cause === 'seek' && !isTold()) speaker.sayLater(place)
    })
    return () => {
      stop()
      speaker.stop()
    }
  }, [replay, speaker])

  return (
    <span role="status" {...props} ref={ref} className={clsx('pt-hidden', className)}>
      {text}
    </span>
  )
})

/** With the focus on the range, its own value is read out. */
function isTold(): boolean {
  return document.activeElement?.matches('input[type="range"]') ?? false
}

function silence(): string {
  return ''
}
