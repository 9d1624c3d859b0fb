import { expect, test } from 'vitest'
import type { Conversation, Part } from '../model/conversation.ts'
import { atomicCut, atomicRanges } from '../timeline/atomic-ranges.ts'
import { compileTimeline } from '../timeline/compile-timeline.ts'
import { assistant, conversationOf } from '../timeline/conversation.fixture.ts'
import { partProgress } from '../timeline/part-progress.ts'
import { playMs, sourceMs } from '../timeline/play-ms.ts'
import { stateAt } from '../timeline/state-at.ts'
import { toPlay } from '../timeline/time-map.ts'
import { createRecorder } from './create-recorder.ts'
import { decodeRecording } from './decode-recording.ts'
import { encodeRecording } from './encode-recording.ts'
import { realStream, type Timed } from './real-stream.fixture.ts'
import { withRecording } from './with-recording.ts'

const plain = 'every word of this sentence is as plain as it can be and none is a sign '
const rich =
  'A **bold** word, `code`, a [link](https://example.com/a), \u{1F468}\u200D\u{1F469}\u200D\u{1F467} e\u0301, $x^2$ and *more*.\n\n'

/** What a host would have saved, without any timing. */
function saved(stream: readonly Timed[]): Conversation {
  const parts = new Map<string, Part>()
  for (const { piece } of stream) {
    const { type, id = '', delta = '', toolCallId } = piece
    const kind = type.startsWith('reasoning') ? 'reasoning' : 'text'
    const known = parts.get(id)
    if (toolCallId !== undefined) {
      parts.set(toolCallId, { type: 'tool', toolCallId, toolName: 'bash', status: 'done' })
    } else if (known && 'text' in known) parts.set(id, { ...known, text: known.text + delta })
    else parts.set(id, { type: kind, text: delta })
  }
  return conversationOf([assistant('a', [...parts.values()])])
}

/** The same, recorded while it streamed. */
async function record(stream: readonly Timed[]): Promise<Conversation> {
  let now = 0
  const recorder = createRecorder({ now: () => now })
  async function* source() {
    for (const { at, piece } of stream) {
      now = at
      yield piece
    }
  }
  for await (const piece of recorder.record(source())) expect(piece).toBeDefined()
  const recording = decodeRecording(encodeRecording(recorder.recording()))
  expect(recording).toEqual(recorder.recording())
  return recording ? withRecording(saved(stream), recording) : saved(stream)
}

/** Every moment at which text came: which part, how much of it was there then, when. */
function arrivals(stream: readonly Timed[]) {
  const began = stream[0]?.at ?? 0
  const length = new Map<string, number>()
  const order: string[] = []
  return stream.flatMap(({ at, piece }) => {
    const id = piece['toolCallId'] ?? piece['id'] ?? ''
    if (!order.includes(id)) order.push(id)
    if (piece['delta'] === undefined) return []
    const chars = (length.get(id) ?? 0) + piece['delta'].length
    length.set(id, chars)
    return [{ part: order.indexOf(id), chars, at: at - began }]
  })
}

const sessions = ['oss-story', 'binary-size-log']

test.each(sessions)('%s: shows exactly what had come by then, at every delta', async (name) => {
  const stream = realStream(name, plain)
  const timeline = compileTimeline(await record(stream), { preset: 'recorded' })
  expect(timeline.timing).toBe('recorded')
  const all = arrivals(stream)
  expect(all.length).toBeGreaterThan(1400)
  for (const [index, { part, chars, at }] of all.entries()) {
    const next = all[index + 1]
    if (next?.at === at && next.part === part) continue
    const { start } = timeline.step(part)
    const moment = toPlay(timeline, sourceMs(at))
    expect(partProgress(timeline, playMs(moment + 0.001), 0, part)).toMatchObject(
      moment + 0.001 >= timeline.step(part).end ? { state: 'whole' } : { chars },
    )
    if (moment - 0.5 < start) continue
    const before = partProgress(timeline, playMs(moment - 0.5), 0, part)
    expect(before.chars).toBeLessThan(chars)
  }
})

test.each(sessions)('%s: each prefix is on screen within a frame of its moment', async (name) => {
  const frameMs = 1000 / 60
  const stream = realStream(name, plain)
  const timeline = compileTimeline(await record(stream), { preset: 'recorded' })
  const due = arrivals(stream).map(({ part, chars, at }) => ({
    part,
    chars,
    at: toPlay(timeline, sourceMs(at)),
  }))
  let shown = 0
  for (let at = 0; at <= timeline.durationMs + frameMs; at += frameMs) {
    const state = stateAt(timeline, playMs(at))
    while (shown < due.length) {
      const next = due[shown]
      if (!next || state.partIndex < next.part) break
      if (state.partIndex === next.part && state.chars < next.chars) break
      // Not before its time, and no later than the frame after it.
      expect(next.at).toBeLessThanOrEqual(at + 0.001)
      expect(at - next.at).toBeLessThanOrEqual(frameMs + 0.001)
      shown += 1
    }
  }
  expect(shown).toBe(due.length)
})

test.each(sessions)('%s: time passes as it did, but for silences over 3 s', async (name) => {
  const stream = realStream(name, plain)
  const timeline = compileTimeline(await record(stream), { preset: 'recorded' })
  const moments = arrivals(stream).map(({ at }) => at)
  const steps = moments.slice(1).map((at, index) => {
    const before = moments[index] ?? 0
    const played = toPlay(timeline, sourceMs(at)) - toPlay(timeline, sourceMs(before))
    return { took: at - before, played }
  })
  const kept = steps.filter(({ took }) => took <= 3000)
  expect(kept.length).toBeGreaterThan(1400)
  for (const { took, played } of kept) expect(played).toBeCloseTo(took, 3)
  for (const { took, played } of steps) expect(played).toBeLessThanOrEqual(took + 0.001)
})

test('half a construct or half a grapheme is held back, nothing else', async () => {
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  const stream = realStream('oss-story', rich)
  const conversation = await record(stream)
  const timeline = compileTimeline(conversation, { preset: 'recorded' })
  let heldBack = 0
  const all = arrivals(stream)
  for (const [index, { part, chars, at }] of all.entries()) {
    // Deltas of the same millisecond are one.
    if (all[index + 1]?.at === at && all[index + 1]?.part === part) continue
    const whole = conversation.messages[0]?.parts[part]
    if (!whole || !('text' in whole) || whole.text.length > 2000) continue
    const moment = playMs(toPlay(timeline, sourceMs(at)) + 0.001)
    if (moment >= timeline.step(part).end) continue
    const shown = partProgress(timeline, moment, 0, part).chars
    const starts = new Set([...graphemes.segment(whole.text)].map(({ index }) => index))
    const ranges = atomicRanges(whole.text)
    const safe = (end: number) => starts.has(end) && atomicCut(ranges, end) === end
    let largest = chars
    while (!safe(largest)) largest -= 1
    expect(shown).toBe(largest)
    if (shown < chars) heldBack += 1
  }
  expect(heldBack).toBeGreaterThan(20)
})
