import { compileTimeline } from '@playthread/core'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { conversationOf } from './conversation.fixture.ts'
import { createReplay } from './create-replay.ts'
import { createHandClock } from './hand-clock.fixture.ts'
import type { Replay } from './replay.ts'

/** What the position must be: the integral of the rate over the time that was watched. */
interface Model {
  position: number
  playing: boolean
  rate: number
  prompt: boolean
  arrivals: number
}
interface Real {
  readonly hand: ReturnType<typeof createHandClock>
  readonly replay: Replay
  readonly ended: () => number
}
type Command = fc.Command<Model, Real>

const duration = compileTimeline(conversationOf(2)).durationMs

function command(text: string, apply: (model: Model, real: Real) => void): Command {
  return {
    check: () => true,
    run(model, real) {
      apply(model, real)
      expect(real.replay.getPosition()).toBeCloseTo(model.position, 3)
      const { playing, mode } = real.replay.getSnapshot()
      expect({ playing, prompt: mode === 'prompt' }).toEqual({
        playing: model.playing,
        prompt: model.prompt,
      })
      expect(real.ended()).toBe(model.arrivals)
    },
    toString: () => text,
  }
}

function moveTo(model: Model, position: number): void {
  const was = model.position >= duration && !model.prompt
  model.prompt = false
  model.position = Math.min(Math.max(position, 0), duration)
  if (model.position < duration) return
  model.playing = false
  if (!was) model.arrivals += 1
}

const pass = fc.integer({ min: 1, max: 4000 }).map((ms) =>
  command(`pass ${ms}`, (model, { hand }) => {
    hand.pass(ms)
    if (model.playing) moveTo(model, model.position + ms * model.rate)
  }),
)
const seek = fc.integer({ min: -1000, max: Math.ceil(duration) + 1000 }).map((ms) =>
  command(`seek ${ms}`, (model, { replay }) => {
    replay.seek(ms)
    moveTo(model, ms)
  }),
)
const rate = fc.constantFrom(0.5, 1, 1.5, 2, 4).map((value) =>
  command(`rate ${value}`, (model, { replay }) => {
    replay.setRate(value)
    model.rate = value
  }),
)
const play = fc.constant(
  command('play', (model, { replay }) => {
    replay.play()
    if (model.playing) return
    if (model.prompt || model.position >= duration) model.position = 0
    model.prompt = false
    model.playing = true
  }),
)
const pause = fc.constant(
  command('pause', (model, { replay }) => {
    replay.pause()
    model.playing = false
  }),
)
const skip = fc.constant(
  command('skip', (model, { replay }) => {
    replay.skipToResult()
    model.playing = false
    moveTo(model, duration)
  }),
)

test('whatever is done, the position is the time watched, and each arrival ends once', () => {
  fc.assert(
    fc.property(
      fc.commands([pass, seek, rate, play, pause, skip], { maxCommands: 30 }),
      (steps) => {
        let endings = 0
        const hand = createHandClock()
        const replay = createReplay({
          timeline: compileTimeline(conversationOf(2)),
          environment: hand.environment,
          onEnded: () => {
            endings += 1
          },
        })
        replay.subscribe(() => {})
        const model: Model = { position: 0, playing: false, rate: 1, prompt: true, arrivals: 0 }
        fc.modelRun(() => ({ model, real: { hand, replay, ended: () => endings } }), steps)
      },
    ),
    { numRuns: 1000 },
  )
})
