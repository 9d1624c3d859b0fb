import { createRecorder } from '@playthread/core/recorder'
import type { Sample } from '../harness/scenarios.ts'
import { median } from '../harness/stats.ts'

const deltas = 10_000
const rounds = 15

/** Small deltas as the AI SDK sends them, each in a turn of its own. */
async function* answer(): AsyncGenerator<object> {
  yield { type: 'start', messageId: 'm' }
  yield { type: 'text-start', id: 't' }
  for (let index = 0; index < deltas; index += 1) {
    yield { type: 'text-delta', id: 't', delta: ' word' }
  }
  yield { type: 'text-end', id: 't' }
  yield { type: 'finish' }
}

async function readMs(stream: AsyncIterable<object>): Promise<number> {
  const began = performance.now()
  let pieces = 0
  for await (const piece of stream) if (piece) pieces += 1
  const took = performance.now() - began
  if (pieces < deltas) throw new Error(`only ${pieces} pieces came through`)
  return took
}

/** What a recorder around a stream costs, bare and recorded in turn; one call is one run. */
export async function recorderFigures(): Promise<Sample> {
  const bare: number[] = []
  const recorded: number[] = []
  let noted = 0
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await readMs(answer()))
    const recorder = createRecorder()
    recorded.push(await readMs(recorder.record(answer())))
    const [part] = recorder.recording().parts
    noted = part?.type === 'text' ? (part.deltas.at(-1)?.[1] ?? 0) : 0
  }
  const [without, withIt] = [median(bare), median(recorded)]
  return {
    bareMs: without,
    recordedMs: withIt,
    ratio: withIt / without,
    usPerDelta: (1000 * (withIt - without)) / deltas,
    notedCharacters: noted,
  }
}
