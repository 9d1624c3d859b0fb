import {
  compileTimeline,
  createState,
  extendTimeline,
  playMs,
  readState,
  type Conversation,
  type Message,
  type Timeline,
} from '@playthread/core'
import { generateConversation } from '../corpus/generate.ts'
import { createRandom } from '../corpus/random.ts'
import type { Sample } from '../harness/scenarios.ts'
import { eventsOf, reduceEvents } from './reduce-baseline.ts'

const sizes = [10_000, 100_000] as const

/** Read anew, as from a server: strings and objects of their own. */
function corpus(count: number): Conversation {
  return JSON.parse(JSON.stringify(generateConversation(count)))
}

/** Everything that is measured without a browser; one call is one run. */
export function timelineFigures(): () => Sample {
  const conversations = sizes.map(corpus)
  const timelines = conversations.map((each) => compileTimeline(each))
  const events = eventsOf(conversations[0] ?? corpus(1))
  const ascii = oneMessage('The quick brown fox jumps over it. ', 1_000_000)
  const emoji = oneMessage('\u{1F468}\u200D\u{1F469}\u200D\u{1F467}\u{1F44D}\u{1F3FD}', 1_000_000)
  return () => {
    const sample: Record<string, number> = {}
    const [shorter] = timelines
    if (!shorter) return sample
    sample['bytesPerRead'] = bytesPerRead(shorter)
    sizes.forEach((size, index) => {
      const conversation = conversations[index]
      const timeline = timelines[index]
      if (!conversation || !timeline) return
      const batches = size > 50_000 ? 5 : 20
      sample[`compileMs${size}`] = best(batches, () => compileTimeline(conversation))
      sample[`withChaptersMs${size}`] = best(5, () => {
        const { chapters, gaps, marks } = compileTimeline(conversation)
        return chapters.length + gaps.length + marks.length
      })
      sample[`extendUs${size}`] = 1000 * bestExtend(timeline)
      sample[`randomUs${size}`] = readUs(timeline, randomTimes(timeline))
      sample[`sequentialUs${size}`] = readUs(timeline, framesOf(timeline))
    })
    sample['asciiCutUs'] = readUs(ascii, randomTimes(ascii))
    sample['emojiCutUs'] = readUs(emoji, randomTimes(emoji))
    sample['reduceSeekMs10000'] = best(3, () => reduceEvents(events, events.length * 0.6))
    sample['stateSeekMs10000'] = readUs(shorter, randomTimes(shorter)) / 1000
    // The positive control: a compile that wastes 20 ms more must read so.
    const small = corpus(100)
    sample['controlMs'] = best(3, () => {
      const until = performance.now() + 20
      while (performance.now() < until);
      return compileTimeline(small)
    })
    return sample
  }
}

/** The best of some batches, in ms: what others take from the machine does not count. */
function best(batches: number, work: () => unknown): number {
  let least = Infinity
  for (let batch = 0; batch < batches; batch += 1) {
    const began = performance.now()
    kept = work()
    least = Math.min(least, performance.now() - began)
  }
  return least
}

/** What was worked out is used, so that no engine leaves the work out. */
let kept: unknown
export const lastResult = (): unknown => kept

/** One message more, again and again, each time on the timeline before. */
function bestExtend(timeline: Timeline): number {
  const { conversation } = timeline
  const states = [conversation]
  for (let index = 0; index < 20; index += 1) {
    const before = states[index] ?? conversation
    states.push({ ...before, messages: [...before.messages, nextMessage(index)] })
  }
  let current = timeline
  let least = Infinity
  for (const state of states.slice(1)) {
    const began = performance.now()
    current = extendTimeline(current, state)
    least = Math.min(least, performance.now() - began)
  }
  kept = current
  return least
}

function nextMessage(index: number): Message {
  return {
    id: `next-${index}`,
    role: index % 2 === 0 ? 'user' : 'assistant',
    status: 'complete',
    createdAt: new Date(Date.UTC(2026, 6, 1) + index * 30_000).toISOString(),
    parts: [{ type: 'text', text: 'One more message, as long as most. '.repeat(12) }],
  }
}

function oneMessage(unit: string, length: number): Timeline {
  const text = unit.repeat(Math.ceil(length / unit.length))
  return compileTimeline({
    version: 1,
    id: 'long',
    title: '',
    status: 'complete',
    resources: [],
    messages: [{ id: 'm', role: 'assistant', status: 'complete', parts: [{ type: 'text', text }] }],
  })
}

const readings = 20_000

function randomTimes({ durationMs }: Timeline): number[] {
  const random = createRandom(7)
  return Array.from({ length: readings }, () => random.between(0, Math.floor(durationMs)))
}

/** Frames of a sixtieth of a second, from the middle on. */
function framesOf({ durationMs }: Timeline): number[] {
  const from = Math.floor(durationMs / 2)
  return Array.from({ length: readings }, (_, frame) => from + Math.floor((frame * 1000) / 60))
}

function readAll(timeline: Timeline, times: readonly number[]): number {
  const state = createState()
  let sum = 0
  for (const time of times) sum += readState(timeline, playMs(time), state).chars
  return sum
}

function readUs(timeline: Timeline, times: readonly number[]): number {
  // The playhead's first visit to a text finds its Markdown; later ones are what is asked.
  kept = readAll(timeline, times)
  return (1000 * best(8, () => readAll(timeline, times))) / times.length
}

/** What a thousand readings leave on the heap, by one. */
function bytesPerRead(timeline: Timeline): number {
  if (!globalThis.gc) return NaN
  const times = framesOf(timeline)
  for (let warm = 0; warm < 20; warm += 1) kept = readAll(timeline, times)
  let least = Infinity
  for (let turn = 0; turn < 3; turn += 1) {
    globalThis.gc()
    const before = process.memoryUsage().heapUsed
    kept = readAll(timeline, times)
    least = Math.min(least, process.memoryUsage().heapUsed - before)
  }
  return least / times.length
}
