import type { Message, Part } from '@playthread/core'
import { chooseScript, type ScriptStep } from './scripts.ts'

export interface ScriptedAnswerOptions {
  readonly messageId: string
  /** 1 is a natural pace; 10 is ten times as fast. @default 1 */
  readonly speed?: number
  readonly now?: () => number
  readonly sleep?: (ms: number) => Promise<void>
}

/**
 * The demo's assistant: no model, a script that is streamed the way a model streams. Yields the
 * message after every change, with the timing a replay needs.
 */
export async function* scriptedAnswer(
  question: string,
  {
    messageId,
    speed = 1,
    now = Date.now,
    sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  }: ScriptedAnswerOptions,
): AsyncGenerator<Message> {
  const createdAt = new Date(now()).toISOString()
  const done: Part[] = []
  const message = (parts: readonly Part[], status: Message['status']): Message => ({
    id: messageId,
    role: 'assistant',
    model: 'Harbor demo script',
    createdAt,
    parts,
    status,
  })
  const clock: Clock = { now, sleep: (ms) => sleep(ms / speed) }
  for (const [index, step] of chooseScript(question).entries()) {
    let latest: Part | undefined
    for await (const part of perform(step, `${messageId}-${index}`, clock)) {
      latest = part
      yield message([...done, part], 'streaming')
    }
    if (latest) done.push(latest)
  }
  yield message(done, 'complete')
}

interface Clock {
  readonly now: () => number
  readonly sleep: (ms: number) => Promise<void>
}

async function* perform(
  step: ScriptStep,
  toolCallId: string,
  { now, sleep }: Clock,
): AsyncGenerator<Part> {
  const began = now()
  const startedAt = new Date(began).toISOString()
  if (step.type === 'tool') {
    const { runsMs, output, ...call } = { ...step, toolCallId }
    yield { ...call, startedAt, status: 'running' }
    await sleep(runsMs)
    yield { ...call, output, startedAt, endedAt: new Date(now()).toISOString(), status: 'done' }
    return
  }
  const recording: [number, number][] = []
  for (let end = 0; end < step.text.length;) {
    end = nextWordEnd(step.text, end)
    recording.push([now() - began, end])
    yield {
      type: step.type,
      text: step.text.slice(0, end),
      startedAt,
      endedAt: new Date(now()).toISOString(),
      recording: [...recording],
    }
    await sleep(step.type === 'text' ? 28 : 14)
  }
}

/** Models stream words, not letters. */
function nextWordEnd(text: string, from: number): number {
  const word = /\s*\S+\s?/y
  word.lastIndex = from
  word.test(text)
  return word.lastIndex || text.length
}
