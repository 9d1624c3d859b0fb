import { expect, test } from 'vitest'
import { parseConversation } from '../model/validate-conversation.ts'
import { compileTimeline } from '../timeline/compile-timeline.ts'
import { assistant, conversationOf, text, tool, user } from '../timeline/conversation.fixture.ts'
import { playMs } from '../timeline/play-ms.ts'
import { stateAt } from '../timeline/state-at.ts'
import type { StreamRecording } from './stream-recording.ts'
import { withRecording } from './with-recording.ts'

const recording: StreamRecording = {
  startedAt: '2026-01-24T16:00:00.000Z',
  parts: [
    { type: 'tool', toolCallId: 't', startMs: 0, endMs: 400 },
    {
      type: 'text',
      startMs: 450,
      endMs: 650,
      deltas: [
        [50, 5],
        [200, 11],
      ],
    },
    { type: 'text', startMs: 700, deltas: [[0, 99]] },
  ],
}
const parts = [tool('t'), text('Hello world'), text('Short')]

test('a recording makes the replay run as the answer came', () => {
  const before = conversationOf([user('u', 'Go'), assistant('a', parts)])
  const conversation = withRecording(before, recording)
  expect(conversation.messages[0]).toBe(before.messages[0])
  expect(conversation.messages[1]).toEqual({
    ...before.messages[1],
    createdAt: '2026-01-24T16:00:00.000Z',
    parts: [
      {
        ...tool('t'),
        startedAt: '2026-01-24T16:00:00.000Z',
        endedAt: '2026-01-24T16:00:00.400Z',
      },
      {
        ...text('Hello world'),
        startedAt: '2026-01-24T16:00:00.450Z',
        endedAt: '2026-01-24T16:00:00.650Z',
        recording: [
          [50, 5],
          [200, 11],
        ],
      },
      // Shorter than what was recorded: only what fits.
      { ...text('Short'), startedAt: '2026-01-24T16:00:00.700Z' },
    ],
  })
  const timeline = compileTimeline(conversation, { preset: 'recorded' })
  expect(timeline.timing).toBe('recorded')
  const { start } = timeline.step(2)
  const shown = [0, 49, 50, 199, 200].map((ms) => stateAt(timeline, playMs(start + ms)).chars)
  expect(shown).toEqual([0, 0, 5, 5, 11])
})

test('it passes the public model whole', () => {
  const conversation = withRecording(conversationOf([assistant('a', parts)]), recording)
  expect(parseConversation(JSON.parse(JSON.stringify(conversation)))).toEqual(conversation)
})

test('it goes to the message that is named, and nowhere when there is none', () => {
  const before = conversationOf([assistant('a', parts), assistant('b', parts)])
  const { messages } = withRecording(before, recording, 'a')
  expect([messages[0] === before.messages[0], messages[1] === before.messages[1]]).toEqual([
    false,
    true,
  ])
  expect(withRecording(before, recording, 'gone')).toBe(before)
  expect(withRecording(conversationOf([user('u', 'Go')]), recording).messages).toHaveLength(1)
})
