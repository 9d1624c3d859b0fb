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
  hidden: boolean
  dragFrom: number | null
  arrivals: number
  destroyed: boolean
}
interface Real {
  readonly hand: ReturnType<typeof createHandClock>
  readonly replay: Replay
  readonly heard: { endings: number; calls: number }
}
type Command = fc.Command<Model, Real>

const duration = compileTimeline(conversationOf(2)).durationMs
const isRunning = ({ playing, hidden, dragFrom }: Model) => playing && !hidden && dragFrom === null

/** Does the same to both, then compares them; after `destroy` nothing may change at all. */
function command(
  text: string,
  act: (real: Real) => void,
  expected: (model: Model) => void,
): Command {
  return {
    check: () => true,
    run(model, real) {
      const { replay, hand, heard } = real
      const [last, calls] = [replay.getSnapshot(), heard.calls]
      act(real)
      if (model.destroyed) {
        expect(replay.getSnapshot()).toBe(last)
        expect(heard.calls).toBe(calls)
        expect(hand.pending()).toBe(0)
      } else expected(model)
      expect(replay.getPosition()).toBeCloseTo(model.position, 3)
      expect(heard.endings).toBe(model.arrivals)
      if (model.destroyed) return
      const { playing, mode, scrubbing, ended } = replay.getSnapshot()
      expect({ playing, scrubbing, ended, prompt: mode === 'prompt' }).toEqual({
        playing: model.playing,
        scrubbing: model.dragFrom !== null,
        ended: !model.prompt && model.position >= duration,
        prompt: model.prompt,
      })
    },
    toString: () => text,
  }
}

function moveTo(model: Model, position: number): void {
  const was = model.position >= duration && !model.prompt
  model.prompt = false
  model.position = Math.min(Math.max(position, 0), duration)
  if (model.position < duration) return
  if (model.dragFrom === null) model.playing = false
  if (!was) model.arrivals += 1
}

function run(model: Model, ms: number): void {
  if (isRunning(model)) moveTo(model, model.position + ms * model.rate)
}

const place = fc.integer({ min: -1000, max: Math.ceil(duration) + 1000 })

const commands = [
  fc.integer({ min: 1, max: 4000 }).map((ms) =>
    command(
      `pass ${ms}`,
      ({ hand }) => hand.pass(ms),
      (model) => run(model, ms),
    ),
  ),
  // A sleeping machine or a debugger adds one frame, not the night.
  fc.integer({ min: 1, max: 100_000 }).map((ms) =>
    command(
      `sleep ${ms}`,
      ({ hand }) => hand.sleep(ms),
      (model) => run(model, Math.min(ms, 250)),
    ),
  ),
  fc.boolean().map((hidden) =>
    command(
      hidden ? 'hide' : 'show',
      ({ hand }) => hand.hide(hidden),
      (model) => void (model.hidden = hidden),
    ),
  ),
  place.map((ms) =>
    command(
      `seek ${ms}`,
      ({ replay }) => replay.seek(ms),
      (model) => moveTo(model, ms),
    ),
  ),
  fc.constantFrom(0.5, 1, 1.5, 2, 4).map((rate) =>
    command(
      `rate ${rate}`,
      ({ replay }) => replay.setRate(rate),
      (model) => void (model.rate = rate),
    ),
  ),
  fc.constant(
    command(
      'play',
      ({ replay }) => replay.play(),
      (model) => {
        if (model.playing) return
        const over = model.position >= duration && model.dragFrom === null
        if (model.prompt || over) model.position = 0
        model.prompt = false
        model.playing = true
      },
    ),
  ),
  fc.constant(
    command(
      'pause',
      ({ replay }) => replay.pause(),
      (model) => void (model.playing = false),
    ),
  ),
  fc.constant(
    command(
      'skip',
      ({ replay }) => replay.skipToResult(),
      (model) => {
        model.dragFrom = null
        moveTo(model, duration)
      },
    ),
  ),
  fc.constant(
    command(
      'drag',
      ({ replay }) => replay.scrubStart(),
      (model) => {
        model.prompt = false
        model.dragFrom ??= model.position
      },
    ),
  ),
  place.map((ms) =>
    command(
      `drag to ${ms}`,
      ({ replay }) => replay.scrub(ms),
      (model) => {
        if (model.dragFrom !== null) moveTo(model, ms)
      },
    ),
  ),
  fc.constantFrom('let go', 'take back').map((how) =>
    command(
      how,
      ({ replay }) => (how === 'let go' ? replay.scrubEnd() : replay.scrubCancel()),
      (model) => {
        const from = model.dragFrom
        model.dragFrom = null
        if (from !== null) moveTo(model, how === 'let go' ? model.position : from)
      },
    ),
  ),
]
const destroy = fc.constant(
  command(
    'destroy',
    ({ replay }) => replay.destroy(),
    (model) => void (model.destroyed = true),
  ),
)

test('whatever is done, the position is the time watched, each arrival ends once, and nothing follows destroy', () => {
  fc.assert(
    fc.property(
      fc.commands(commands, { maxCommands: 40 }),
      fc.commands([destroy, ...commands], { maxCommands: 10 }),
      (before, after) => {
        const heard = { endings: 0, calls: 0 }
        const hand = createHandClock()
        const count = () => void (heard.calls += 1)
        const replay = createReplay({
          timeline: compileTimeline(conversationOf(2)),
          environment: hand.environment,
          onEnded: () => void (heard.endings += 1),
          onTimeChange: count,
          onPlayingChange: count,
          onRateChange: count,
          onModeChange: count,
        })
        replay.subscribe(count)
        replay.subscribeFrame(count)
        const model: Model = {
          position: 0,
          playing: false,
          rate: 1,
          prompt: true,
          hidden: false,
          dragFrom: null,
          arrivals: 0,
          destroyed: false,
        }
        const real = { hand, replay, heard }
        fc.modelRun(() => ({ model, real }), [...before, ...after])
      },
    ),
    { numRuns: 1200 },
  )
})
