import type { ReplayCallbacks } from '../store/replay.ts'

/**
 * Hears what the replay did, tells the host and those who control the replay for it, and
 * understands the host's answers.
 */
export interface ControlledReports {
  /** For the replay: whatever the host's callbacks are when they are called. */
  readonly callbacks: ReplayCallbacks
  readonly setHost: (host: ReplayCallbacks) => void
  /** What the time that a host gives, in ms, asks of the replay. */
  readonly answer: (time: number, isPlaying: boolean) => 'nothing' | 'seek' | 'take back'
  /** Does something that the host is not told of: it said so itself. */
  readonly quietly: (run: () => void) => void
  readonly onReport: (listener: () => void) => () => void
}

/** A host may be late by so many reports: two seconds of playing. */
const patience = 8

export function createReports(initial: ReplayCallbacks): ControlledReports {
  const listeners = new Set<() => void>()
  let host = initial
  /** Times the host has heard and not answered, oldest first. */
  let pending: number[] = []
  let reported: number | null = null
  let given: number | null = null
  let tookBack = false
  let quiet = false
  const tell = (): void => {
    for (const listener of listeners) listener()
  }

  return {
    setHost(next) {
      host = next
    },
    callbacks: {
      onTimeChange(position) {
        if (quiet) return
        reported = position
        tookBack = false
        pending.push(position)
        host.onTimeChange?.(position)
        tell()
      },
      onPlayingChange(playing) {
        host.onPlayingChange?.(playing)
        tell()
      },
      onRateChange(rate) {
        host.onRateChange?.(rate)
        tell()
      },
      onModeChange: (mode) => host.onModeChange?.(mode),
      onDurationChange: (duration) => host.onDurationChange?.(duration),
      onChapterChange: (chapter) => host.onChapterChange?.(chapter),
      onEnded: () => host.onEnded?.(),
    },
    answer(time, isPlaying) {
      const isNew = time !== given
      given = time
      if (time === reported) {
        // The answer to what was taken back meanwhile: it is taken over after all.
        const wasTaken = isNew && tookBack
        pending = []
        tookBack = false
        return wasTaken ? 'seek' : 'nothing'
      }
      if (isNew) {
        const echo = pending.indexOf(time)
        pending = pending.slice(echo + 1)
        return echo < 0 ? 'seek' : 'nothing'
      }
      if (isPlaying && pending.length < patience) return 'nothing'
      pending = []
      tookBack = true
      return 'take back'
    },
    quietly(run) {
      quiet = true
      try {
        run()
      } finally {
        quiet = false
      }
    },
    onReport(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
