import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileTimeline } from './compile-timeline.ts'
import { assistant, at, conversationOf, text, tool, user } from './conversation.fixture.ts'
import { playMs } from './play-ms.ts'
import { stateAt } from './state-at.ts'

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Every length at which a text stands on the screen while it is written. */
function lengthsOf(value: string, frames = 600): number[] {
  const timeline = compileTimeline(conversationOf([assistant('a', [text(value)])]))
  const shown = Array.from(
    { length: frames + 1 },
    (_, frame) => stateAt(timeline, playMs((timeline.durationMs * frame) / frames)).chars,
  )
  return [...new Set(shown)]
}

function expectWholeGraphemes(value: string): void {
  const starts = new Set([...graphemes.segment(value)].map(({ index }) => index))
  for (const end of lengthsOf(value)) expect(end === value.length || starts.has(end)).toBe(true)
}

describe('edge cases of a timeline', () => {
  it('one message: one step, one chapter, and an end', () => {
    const timeline = compileTimeline(conversationOf([user('u', 'Hi')]))
    expect(timeline.chapters).toHaveLength(1)
    expect(timeline).toMatchObject({ stepCount: 1, durationMs: 500 })
    expect(stateAt(timeline, playMs(0))).toMatchObject({ visibleMessages: 1, ended: false })
    expect(stateAt(timeline, playMs(500))).toMatchObject({ ended: true, progress: 1 })
  })

  it('a tool without a result ends and leaves the panel alone', () => {
    const call = tool('t', { status: 'abandoned', output: undefined })
    const timeline = compileTimeline(conversationOf([assistant('a', [call, text('On we go')])]))
    expect(stateAt(timeline, timeline.step(1).start)).toMatchObject({
      runningTools: 0,
      panelStep: -1,
    })
  })

  it.each(['natural', 'recorded'] as const)('a result before its call (%s)', (preset) => {
    const call = tool('t', { startedAt: at(60), endedAt: at(20) })
    const messages = [user('u', 'Go', { createdAt: at(0) }), assistant('a', [call, text('Done')])]
    const timeline = compileTimeline(conversationOf(messages), { preset })
    const { start, end } = timeline.step(1)
    expect(end - start).toBe(700)
    expect(timeline.step(2).start).toBeGreaterThanOrEqual(end)
  })

  it('stamps in seconds instead of milliseconds, equal, missing or in the future', () => {
    const stamps = ['1970-01-21T10:00:00.000Z', at(5), at(5), undefined, '9999-12-31T23:59:59.999Z']
    const messages = stamps.map((createdAt, index) => user(`u${index}`, 'Hm', { createdAt }))
    for (const preset of ['brisk', 'natural', 'recorded'] as const) {
      const timeline = compileTimeline(conversationOf(messages), { preset })
      const starts = messages.map((_, index) => timeline.step(index).start)
      expect(starts).toEqual(starts.toSorted((a, b) => a - b))
      expect(starts.every(Number.isFinite)).toBe(true)
      // Each wait is at most the idle limit.
      expect(timeline.durationMs).toBeLessThan(5 * (3000 + 500))
    }
  })

  it('a message of a megabyte is cut at graphemes and ends whole', () => {
    const family = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'
    const value = `${'Plain words. '.repeat(7)}${family}`.repeat(10_000)
    expect(value.length).toBeGreaterThan(900_000)
    const around = (end: number) => value.slice(end - 8, end + 8)
    for (const end of lengthsOf(value, 200)) {
      const within = [...graphemes.segment(around(end))].some(({ index }) => index === 8)
      expect(end < 8 || end === value.length || within).toBe(true)
    }
    expect(lengthsOf(value, 1).at(-1)).toBe(value.length)
  })

  it.each([
    ['families', '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'.repeat(30)],
    ['flags', '\u{1F1E9}\u{1F1EA}\u{1F1EB}\u{1F1F7}'.repeat(30)],
    ['lone surrogates', 'a\uD83Db\uDE00'.repeat(30)],
    ['nothing but combining marks', '\u0301'.repeat(60)],
    ['Arabic, right to left', 'مرحبًا بِكُمْ '.repeat(10)],
    ['Hebrew with vowels', 'שָׁלוֹם '.repeat(10)],
  ])('never shows half a grapheme: %s', (_name, value) => {
    expectWholeGraphemes(value)
    expect(lengthsOf(value).at(-1)).toBe(value.length)
  })

  it('a fence that never closes is written to its end', () => {
    const value = 'Look:\n\n```ts\nconst a = 1'
    const lengths = lengthsOf(value)
    expect(lengths).not.toContain('Look:\n\n``'.length)
    expect(lengths.at(-1)).toBe(value.length)
  })
})

describe('any text', () => {
  const words = fc.constantFrom('one ', 'two three, ', 'and more. ')
  const constructs = fc.constantFrom(
    '**bold words**',
    '*fine*',
    '`code here`',
    '[a link](https://example.com/a)',
    '![alt](x.png)',
    '$x^2 + y$',
    '<b class="x">',
    '~~wrong~~',
    'https://example.com/path',
  )

  it('is never cut inside a Markdown construct', () => {
    const pieces = fc.array(fc.tuple(words, constructs), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(pieces, (list) => {
        let value = ''
        const inside: [number, number][] = []
        for (const [plain, construct] of list) {
          value += plain
          inside.push([value.length, value.length + construct.length])
          value += `${construct} `
        }
        for (const end of lengthsOf(value, 200)) {
          expect(inside.some(([from, to]) => end > from && end < to)).toBe(false)
        }
      }),
    )
  })

  it('is at its end what was written, to the last code unit', () => {
    const units = fc.array(fc.nat(0xffff), { maxLength: 200 })
    fc.assert(
      fc.property(units, (list) => {
        const value = String.fromCharCode(...list)
        const timeline = compileTimeline(conversationOf([assistant('a', [text(value)])]))
        expect(value.slice(0, stateAt(timeline, timeline.durationMs).chars)).toBe(value)
      }),
    )
  })
})
