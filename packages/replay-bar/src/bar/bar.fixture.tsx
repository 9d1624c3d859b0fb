import { compileTimeline, type Conversation, type Message, type Part } from '@playthread/core'
import { useState } from 'react'
import { createReplay } from '../store/create-replay.ts'
import { createHandClock } from '../store/hand-clock.fixture.ts'
import type { Replay, ReplayOptions } from '../store/replay.ts'
import { fullBar } from './full-bar-code.ts'
import { ReplayBar, type ReplayBarProps } from './replay-bar.tsx'

const at = (clock: string): string => `2026-01-24T16:${clock}Z`

// Tests and stories begin with all of the bar's code there; late-bar.test.tsx does not.
await fullBar.preload()

function call(name: string, started: string, ended: string, rest: object = {}): Part {
  return {
    type: 'tool',
    toolCallId: name + started,
    toolName: name,
    status: 'done',
    output: [{ type: 'text', text: 'ok' }],
    startedAt: at(started),
    endedAt: at(ended),
    ...rest,
  }
}

function asked(id: string, text: string, createdAt: string): Message {
  return {
    id,
    role: 'user',
    status: 'complete',
    createdAt: at(createdAt),
    parts: [{ type: 'text', text }],
  }
}

function answered(id: string, createdAt: string, parts: readonly Part[]): Message {
  return { id, role: 'assistant', status: 'complete', createdAt: at(createdAt), parts }
}

const words = (count: number, started?: string, ended?: string): Part => ({
  type: 'text',
  text: 'Family size holds up. '.repeat(count),
  ...(started && ended && { startedAt: at(started), endedAt: at(ended) }),
})

/** Three turns with calls, a failure, a file and a long wait that is cut. */
export const talk: Conversation = {
  version: 1,
  id: 'talk',
  title: 'Analyzing Dataset Insights',
  status: 'complete',
  resources: [
    { id: 'map', kind: 'image', title: 'correlation_heatmap.png', mediaType: 'image/png' },
  ],
  messages: [
    asked('u1', 'What interesting findings can be made from this dataset?', '20:00'),
    answered('a1', '24:00', [
      {
        type: 'reasoning',
        text: 'First the columns. '.repeat(20),
        startedAt: at('20:01'),
        endedAt: at('20:04'),
      },
      call('read_file', '20:04', '20:05'),
      call('bash', '20:06', '20:09'),
      call('bash', '20:10', '20:14', { status: 'error' }),
      call('Search', '20:15', '22:29'),
      words(120, '22:30', '22:58'),
      { type: 'resource', resourceId: 'map' },
    ]),
    asked('u2', 'Is the family-size effect real, or just class again? Show me the check.', '30:00'),
    answered('a2', '31:00', [
      call('bash', '30:08', '30:10'),
      words(60, '30:11', '30:18'),
      { type: 'resource', resourceId: 'map' },
    ]),
    asked('u3', 'How close is this sample to the figures of the official inquiry?', '39:00'),
    answered('a3', '40:00', [call('Search', '39:02', '39:04'), words(70, '39:05', '39:12')]),
  ],
}

/** The same without a single time. */
export const untimed: Conversation = {
  ...talk,
  messages: talk.messages.map(({ createdAt: _createdAt, ...message }) => ({
    ...message,
    parts: message.parts.map((part) => ({ ...part, startedAt: undefined, endedAt: undefined })),
  })),
}

export const streaming: Conversation = { ...talk, status: 'streaming' }

/** `conversation`, and this many messages more. */
export function longer(conversation: Conversation, count: number): Conversation {
  const more = Array.from({ length: count }, (_, index) =>
    asked(`new${index}`, 'Write the three sentences I should put on the slide.', `41:0${index}`),
  )
  return { ...conversation, messages: [...conversation.messages, ...more] }
}

/** Many short turns. */
export function manyTurns(count: number): Conversation {
  const messages = Array.from({ length: count }, (_, index) => [
    asked(`u${index}`, `Question ${index + 1}`, '20:00'),
    answered(`a${index}`, '20:00', [call('bash', '20:00', '20:01'), words(8)]),
  ]).flat()
  return { ...talk, messages }
}

export interface BenchOptions extends Partial<ReplayOptions> {
  readonly conversation?: Conversation
}

/** A replay whose time is run by hand. */
export function createBench({ conversation = talk, ...options }: BenchOptions = {}) {
  const hand = createHandClock()
  const timeline = compileTimeline(conversation)
  const replay = createReplay({ timeline, environment: hand.environment, ...options })
  return { replay, hand, timeline }
}

export interface BarStageProps extends Omit<ReplayBarProps, 'replay'> {
  readonly conversation?: Conversation
  /** Brings the replay into the state to show; time stands still. */
  readonly arrange?: (replay: Replay) => void
  readonly width?: number
}

/** The bar in a column, for stories. */
export function BarStage({ conversation, arrange, width = 642, ...props }: BarStageProps) {
  const [replay] = useState(() => {
    const bench = createBench(conversation ? { conversation } : {})
    arrange?.(bench.replay)
    return bench.replay
  })
  return (
    <div className="pt-root" style={{ background: 'var(--_bg)', padding: '200px 16px 8px' }}>
      <div style={{ maxInlineSize: width - 32, marginInline: 'auto', paddingInline: 16 }}>
        <ReplayBar {...props} replay={replay} />
      </div>
    </div>
  )
}

/** Moves to a share of the whole. */
export function seekTo(replay: Replay, place: number): void {
  replay.seek(replay.getSnapshot().durationMs * place)
}
