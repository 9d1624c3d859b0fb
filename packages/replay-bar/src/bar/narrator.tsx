'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import { announcement, beginning, heardOf } from './announcement.ts'
import { chapterAt, turnCount, turnNumber } from './timeline-place.ts'
import { useReplayBar } from './use-replay-bar.ts'

/** Writes into the status line what happens. Renders nothing. */
export function Narrator(): ReactNode {
  const { replay, labels, speaker, status } = useReplayBar('Announcer')
  const words = useRef(labels)
  useEffect(() => {
    words.current = labels
  }, [labels])

  useEffect(() => {
    const silence = speaker.subscribe(() => {
      if (status.current) status.current.textContent = speaker.get()
    })
    const snapshot = replay.getSnapshot()
    let heard = heardOf(snapshot)
    const begun = beginning(snapshot, words.current)
    if (begun !== null) speaker.say(begun)
    const place = (): string => {
      const { timeline } = replay.getSnapshot()
      const at = replay.getPosition()
      const turn = turnNumber(timeline, chapterAt(timeline, at))
      return words.current.positionText(turn, turnCount(timeline), at)
    }
    const stop = replay.subscribe(() => {
      const now = replay.getSnapshot()
      const said = announcement(heard, now, words.current)
      heard = heardOf(now)
      if (said !== null) {
        speaker.forget()
        speaker.say(said)
      } else if (now.cause === 'seek' && !isTold()) speaker.sayLater(place)
    })
    return () => {
      stop()
      silence()
      speaker.stop()
    }
  }, [replay, speaker, status])
  return null
}

/** With the focus on the range, its own value is read out. */
function isTold(): boolean {
  return document.activeElement?.matches('input[type="range"]') ?? false
}
