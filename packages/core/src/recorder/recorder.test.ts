// @vitest-environment node
import { describe, expect, test, vi } from 'vitest'
import { createRecorder, type RecorderOptions } from './create-recorder.ts'

/** A clock that the stream itself moves: each piece comes after its wait. */
function recorded(options: RecorderOptions = {}) {
  let at = Date.UTC(2026, 0, 24, 16)
  const onEnd = vi.fn<NonNullable<RecorderOptions['onEnd']>>()
  const recorder = createRecorder({ now: () => at, onEnd, ...options })
  return { recorder, onEnd, wait: (ms: number) => (at += ms) }
}

async function* pieces<Piece>(wait: (ms: number) => void, list: readonly [number, Piece][]) {
  for (const [ms, piece] of list) {
    wait(ms)
    yield piece
  }
}

function streamOf<Piece>(source: AsyncIterable<Piece>): ReadableStream<Piece> {
  const iterator = source[Symbol.asyncIterator]()
  return new ReadableStream<Piece>({
    async pull(controller) {
      const { done, value } = await iterator.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
  })
}

async function* broken() {
  yield 'Half'
  throw new Error('upstream')
}

async function drain<Piece>(source: AsyncIterable<Piece>): Promise<Piece[]> {
  const list: Piece[] = []
  for await (const piece of source) list.push(piece)
  return list
}

const answer: readonly [number, object][] = [
  [0, { type: 'start' }],
  [5, { type: 'reasoning-start', id: '0' }],
  [10, { type: 'reasoning-delta', id: '0', delta: 'Hm.' }],
  [20, { type: 'reasoning-end', id: '0' }],
  [5, { type: 'tool-input-start', toolCallId: 'c1', toolName: 'bash' }],
  [2, { type: 'tool-input-delta', toolCallId: 'c1', inputTextDelta: '{}' }],
  [3, { type: 'tool-input-available', toolCallId: 'c1', input: {} }],
  [90, { type: 'tool-output-available', toolCallId: 'c1', output: 'half', preliminary: true }],
  [10, { type: 'tool-output-available', toolCallId: 'c1', output: 'ok' }],
  [5, { type: 'text-start', id: '1' }],
  [15, { type: 'text-delta', id: '1', delta: 'Do' }],
  [26, { type: 'text-delta', id: '1', delta: 'ne \u{1F44D}' }],
  [1, { type: 'text-end', id: '1' }],
  [1, { type: 'finish' }],
]

const noted = {
  startedAt: '2026-01-24T16:00:00.005Z',
  parts: [
    { type: 'reasoning', startMs: 0, endMs: 30, deltas: [[10, 3]] },
    { type: 'tool', toolCallId: 'c1', startMs: 35, endMs: 140 },
    {
      type: 'text',
      startMs: 145,
      endMs: 187,
      deltas: [
        [15, 2],
        [41, 7],
      ],
    },
  ],
}

function sse(list: readonly [number, object][]): string {
  return list.map(([, chunk]) => `data: ${JSON.stringify(chunk)}\n\n`).join('') + 'data: [DONE]\n\n'
}

describe('what is noted', () => {
  test('of an AI SDK stream: when each delta came, when each tool ran', async () => {
    const { recorder, onEnd, wait } = recorded()
    const passed = await drain(recorder.record(pieces(wait, answer)))
    expect(passed).toEqual(answer.map(([, chunk]) => chunk))
    expect(recorder.recording()).toEqual(noted)
    expect(onEnd.mock.calls).toEqual([[noted, 'done']])
  })

  test('of a ReadableStream the same', async () => {
    const { recorder, wait } = recorded()
    const stream = recorder.record(streamOf(pieces(wait, answer)))
    expect(await drain(stream)).toHaveLength(answer.length)
    expect(recorder.recording()).toEqual(noted)
  })

  test('of an event stream, however its bytes are cut', async () => {
    for (const size of [1, 3, 7, 64, 10_000]) {
      const { recorder, onEnd, wait } = recorded()
      const bytes = new TextEncoder().encode(sse(answer).replaceAll('\n\n', '\r\n\r\n'))
      const cuts = Array.from(
        { length: Math.ceil(bytes.length / size) },
        (_, n): [number, Uint8Array] => [0, bytes.slice(n * size, (n + 1) * size)],
      )
      const source = new Response(streamOf(pieces(wait, cuts)), {
        status: 201,
        headers: { 'content-type': 'text/event-stream', 'x-vercel-ai-ui-message-stream': 'v1' },
      })
      const response = recorder.record(source)
      expect([response.status, response.headers.get('x-vercel-ai-ui-message-stream')]).toEqual([
        201,
        'v1',
      ])
      expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes)
      expect(onEnd.mock.calls[0]?.[0].parts).toMatchObject([
        { type: 'reasoning', deltas: [[0, 3]] },
        { type: 'tool', toolCallId: 'c1' },
        { type: 'text', deltas: [[0, 7]] },
      ])
    }
  })

  test('of a text response and of plain strings', async () => {
    const { recorder, wait } = recorded()
    const texts = pieces<string>(wait, [
      [3, 'Hé'],
      [40, 'llo'],
    ])
    await drain(recorder.record(texts))
    const plain = new Response('Bye', { headers: { 'content-type': 'text/plain; charset=utf-8' } })
    expect(await recorder.record(plain).text()).toBe('Bye')
    expect(recorder.recording().parts).toMatchObject([
      {
        type: 'text',
        deltas: [
          [0, 2],
          [40, 8],
        ],
      },
    ])
  })

  test('of any other stream, with a reader of its own', async () => {
    const { recorder, wait } = recorded({
      read: (piece) => {
        if (piece === 'bad') throw new Error('not mine')
        return [
          { type: 'reasoning', delta: 'x' },
          { type: 'text', delta: String(piece) },
        ]
      },
    })
    const list = pieces<string>(wait, [
      [1, 'a'],
      [2, 'bad'],
      [3, 'b'],
    ])
    expect(await drain(recorder.record(list))).toEqual(['a', 'bad', 'b'])
    expect(recorder.recording().parts.map(({ type }) => type)).toEqual([
      'reasoning',
      'text',
      'reasoning',
      'text',
    ])
  })

  test('of texts under one id, one after the other: two parts', async () => {
    const { recorder, wait } = recorded()
    const step: [number, object][] = [
      [1, { type: 'text-start', id: '0' }],
      [1, { type: 'text-delta', id: '0', text: 'ab' }],
      [1, { type: 'text-end', id: '0' }],
    ]
    await drain(recorder.record(pieces(wait, [...step, ...step])))
    expect(recorder.recording().parts).toMatchObject([{ startMs: 0 }, { startMs: 3 }])
  })

  test('a clock that is set back stands still', async () => {
    const { recorder, wait } = recorded()
    const list = pieces<string>(wait, [
      [10, 'a'],
      [-500, 'b'],
      [510, 'c'],
    ])
    await drain(recorder.record(list))
    expect(recorder.recording().parts).toMatchObject([
      {
        deltas: [
          [0, 2],
          [10, 3],
        ],
      },
    ])
  })
})

describe('the stream passes untouched', () => {
  test('one piece is asked for when one is read', async () => {
    const pull = vi.fn<(controller: ReadableStreamDefaultController<string>) => void>((each) =>
      each.enqueue('x'),
    )
    const source = new ReadableStream<string>({ pull }, { highWaterMark: 0 })
    const reader = createRecorder().record(source).getReader()
    await Promise.resolve()
    expect(pull).toHaveBeenCalledTimes(0)
    await reader.read()
    await reader.read()
    expect(pull).toHaveBeenCalledTimes(2)
  })

  test('a stream that is cancelled is cancelled at its source, for the same reason', async () => {
    const cancel = vi.fn<(reason: unknown) => void>()
    const { recorder, onEnd } = recorded()
    const source = new ReadableStream<string>({ pull: (each) => each.enqueue('x'), cancel })
    const reader = recorder.record(source).getReader()
    await reader.read()
    await reader.cancel('enough')
    expect(cancel).toHaveBeenCalledExactlyOnceWith('enough')
    expect(onEnd).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ parts: [expect.objectContaining({ deltas: [[0, 1]] })] }),
      'cancelled',
    )
  })

  test('an iterable that is left early is left at its source', async () => {
    const left = vi.fn<() => void>()
    const { recorder, onEnd } = recorded()
    async function* source() {
      try {
        yield 'a'
        yield 'b'
      } finally {
        left()
      }
    }
    for await (const piece of recorder.record(source())) {
      expect(piece).toBe('a')
      break
    }
    expect(left).toHaveBeenCalledOnce()
    expect(onEnd).toHaveBeenCalledExactlyOnceWith(expect.anything(), 'cancelled')
  })

  test.each(['iterable', 'stream', 'response'])('an error midway is theirs: %s', async (kind) => {
    const failure = new Error('upstream')
    const { recorder, onEnd } = recorded()
    async function* source() {
      yield new TextEncoder().encode('Half')
      throw failure
    }
    const read = {
      iterable: () => drain(recorder.record(source())),
      stream: () => drain(recorder.record(streamOf(source()))),
      response: () =>
        recorder
          .record(
            new Response(streamOf(source()), {
              headers: { 'content-type': 'text/plain' },
            }),
          )
          .text(),
    }[kind]
    await expect(read?.()).rejects.toBe(failure)
    expect(onEnd).toHaveBeenCalledExactlyOnceWith(expect.anything(), 'error')
  })

  test('what came before an error is kept', async () => {
    const { recorder } = recorded()
    await expect(drain(recorder.record(broken()))).rejects.toThrow('upstream')
    expect(recorder.recording().parts).toMatchObject([{ deltas: [[0, 4]] }])
  })

  test('a response without a body stays what it is', () => {
    const empty = new Response(null, { status: 204 })
    expect(createRecorder().record(empty)).toBe(empty)
  })
})
