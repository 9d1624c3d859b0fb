import {
  compileTimeline,
  createState,
  extendTimeline,
  playMs,
  readState,
  stateAt,
  type Timeline,
} from '@playthread/core'
import { createClock } from './clock.ts'
import { createCommitGate } from './commit-gate.ts'
import { browserEnvironment } from './environment.ts'
import { keepPlace } from './keep-place.ts'
import { nextTurnTime, previousTurnTime, stepTime, timeOfMoment } from './moments.ts'
import type { Replay, ReplayCause, ReplayMode, ReplayOptions, ReplaySnapshot } from './replay.ts'
import { clampRate } from './rate.ts'
import { createReporter } from './reporter.ts'

/**
 * A replay of a timeline, without React: `view = f(timeline, position)`.
 *
 * Time is injected, so a test can run it by hand.
 */
export function createReplay(options: ReplayOptions): Replay {
  const environment = { ...browserEnvironment(), ...options.environment }
  const clock = createClock(environment.now, clampRate(options.rate ?? 1))
  const gate = createCommitGate()
  const scratch = createState()
  const listeners = new Set<() => void>()
  const frameListeners = new Set<(position: ReplaySnapshot['positionMs']) => void>()
  const reporter = createReporter(options, environment.now)

  let { timeline } = options
  let mode: ReplayMode = 'prompt'
  let playing = false
  /** Where a drag began; `null` when there is none. */
  let dragFrom: number | null = null
  let seenMessages = timeline.conversation.messages.length
  let destroyed = false
  let frame: number | null = null
  let leave: (() => void)[] = []

  /** What a server rendered: nobody has chosen, nothing is hidden. */
  const served = take('init')
  const linked = options.moment ? timeOfMoment(timeline, options.moment) : null
  if (linked !== null) {
    mode = 'replay'
    clock.set(linked)
  }
  let snapshot = take('init')

  function position(): number {
    return Math.min(Math.max(clock.position(), 0), timeline.durationMs)
  }

  function take(cause: ReplayCause): ReplaySnapshot {
    const at = playMs(position())
    const state = stateAt(timeline, at)
    const atEnd = mode !== 'replay' || at >= timeline.durationMs
    const messages = timeline.conversation.messages.length
    if (atEnd) seenMessages = messages
    return {
      mode,
      timeline,
      positionMs: at,
      durationMs: timeline.durationMs,
      playing,
      rate: clock.rate,
      ended: mode === 'prompt' ? false : state.ended,
      live: timeline.open ? (atEnd ? 'edge' : 'behind') : 'none',
      newMessages: Math.max(messages - seenMessages, 0),
      scrubbing: dragFrom !== null,
      reducedMotion: environment.prefersReducedMotion(),
      state,
      cause,
    }
  }

  /** Publishes the state as it is now, then tells whoever asked to know. */
  function commit(cause: ReplayCause): void {
    if (destroyed) return
    const before = snapshot
    snapshot = take(cause)
    gate.committed(environment.now())
    arrange()
    for (const listener of listeners) listener()
    for (const listener of frameListeners) listener(snapshot.positionMs)
    reporter.report(before, snapshot)
  }

  /** Runs the clock and the frames exactly while there is something to run for. */
  function arrange(): void {
    const wanted =
      playing &&
      !destroyed &&
      dragFrom === null &&
      listeners.size > 0 &&
      !environment.isHidden() &&
      position() < timeline.durationMs
    clock.run(wanted)
    if (wanted && frame === null) frame = environment.requestFrame(onFrame)
    if (!wanted && frame !== null) {
      environment.cancelFrame(frame)
      frame = null
    }
  }

  function onFrame(): void {
    frame = null
    clock.frame()
    const at = position()
    if (at >= timeline.durationMs) return arrive()
    readState(timeline, playMs(at), scratch)
    if (gate.isDue(snapshot.state, scratch, environment.now(), snapshot.reducedMotion)) {
      return commit('tick')
    }
    for (const listener of frameListeners) listener(playMs(at))
    reporter.tick(playMs(at))
    arrange()
  }

  /** At the end: of a finished conversation it stops, of a growing one it waits. */
  function arrive(): void {
    clock.run(false)
    clock.set(timeline.durationMs)
    if (!timeline.open) playing = false
    commit(timeline.open ? 'tick' : 'ended')
  }

  function move(to: number, cause: ReplayCause): void {
    if (timeline.stepCount === 0) return
    mode = 'replay'
    clock.set(Math.min(Math.max(Number.isNaN(to) ? 0 : to, 0), timeline.durationMs))
    const atEnd = position() >= timeline.durationMs
    if (atEnd && !timeline.open && dragFrom === null) playing = false
    commit(cause)
  }

  function become(next: Timeline): void {
    if (next === timeline) return
    const wasRunning = clock.running
    const place = mode === 'replay' ? keepPlace(timeline, next, playMs(position())) : 0
    if (dragFrom !== null) dragFrom = keepPlace(timeline, next, playMs(dragFrom))
    timeline = next
    clock.run(false)
    clock.set(mode === 'result' ? next.durationMs : place)
    clock.run(wasRunning)
    commit('timeline')
  }

  function attach(): void {
    leave = [
      environment.onVisibilityChange(arrange),
      environment.onReducedMotionChange(() => commit('tick')),
    ]
    arrange()
  }

  function detach(): void {
    for (const stop of leave) stop()
    leave = []
    arrange()
  }

  /** Nothing happens after `destroy`. */
  function live<Arguments extends unknown[]>(run: (...given: Arguments) => void) {
    return (...given: Arguments): void => {
      if (!destroyed) run(...given)
    }
  }

  const play = live(() => {
    if (timeline.stepCount === 0 || (playing && mode === 'replay')) return
    const over = position() >= timeline.durationMs && !timeline.open && dragFrom === null
    if (mode !== 'replay' || over) clock.set(0)
    mode = 'replay'
    playing = true
    if (timeline.durationMs === 0) return arrive()
    commit('play')
  })

  const pause = live(() => {
    if (!playing) return
    clock.set(position())
    playing = false
    commit('pause')
  })

  return {
    subscribe: (listener) => {
      listeners.add(listener)
      if (listeners.size === 1 && !destroyed) attach()
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) detach()
      }
    },
    getSnapshot: () => snapshot,
    getServerSnapshot: () => served,
    subscribeFrame: (listener) => {
      frameListeners.add(listener)
      return () => frameListeners.delete(listener)
    },
    getPosition: () => playMs(position()),
    play,
    pause,
    toggle: () => (playing ? pause() : play()),
    seek: live((to) => move(to, 'seek')),
    step: live((delta) => {
      playing = false
      move(stepTime(timeline, timeline.stepAt(playMs(position())), Math.trunc(delta)), 'seek')
    }),
    previousTurn: live(() => move(previousTurnTime(timeline, position()), 'seek')),
    nextTurn: live(() => move(nextTurnTime(timeline, position()), 'seek')),
    skipToResult: live(() => {
      playing = false
      dragFrom = null
      mode = 'result'
      clock.run(false)
      clock.set(timeline.durationMs)
      commit('skip')
    }),
    goLive: live(() => {
      if (timeline.stepCount === 0) return
      mode = 'replay'
      dragFrom = null
      clock.set(timeline.durationMs)
      playing = timeline.open
      commit('seek')
    }),
    setRate: live((rate) => {
      clock.setRate(clampRate(rate))
      commit('rate')
    }),
    setPacing: live((pacing) => become(compileTimeline(timeline.conversation, pacing))),
    setConversation: live((conversation) => {
      if (conversation !== timeline.conversation) become(extendTimeline(timeline, conversation))
    }),
    setTimeline: live(become),
    scrubStart: live(() => {
      if (dragFrom !== null || timeline.stepCount === 0) return
      dragFrom = position()
      mode = 'replay'
      clock.set(dragFrom)
      commit('seek')
    }),
    scrub: live((to) => {
      if (dragFrom !== null) move(to, 'seek')
    }),
    scrubEnd: live(() => {
      if (dragFrom === null) return
      dragFrom = null
      move(position(), 'seek')
    }),
    scrubCancel: live(() => {
      if (dragFrom === null) return
      const from = dragFrom
      dragFrom = null
      move(from, 'seek')
    }),
    destroy: () => {
      destroyed = true
      playing = false
      listeners.clear()
      frameListeners.clear()
      detach()
    },
  }
}
