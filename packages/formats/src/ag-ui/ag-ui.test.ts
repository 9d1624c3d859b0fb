import { expect, test } from 'vitest'
import { readConversation } from '../read-conversation.ts'
import { expectSound, partsOf, recorded, tally, textsOf } from '../reading/recorded.fixture.ts'
import { fromAgUI } from './index.ts'

const run = (name: string) => recorded(`ag-ui/${name}.06.Response.Server.AGUI.verified.json`)

test.each([
  ['Step01_GettingStarted__PostRun_MultiTurn_SynthesizesAssistantMessages__Turn_01', { text: 1 }],
  [
    'Step02_BackendTools__PostRun_WithBackendToolCall_InvokesToolAndStreamsResult__Turn_01',
    { 'tool done': 1, text: 1 },
  ],
  [
    'Step03_FrontendTools__PostRun_WithFrontendToolCall_InvokesToolLocallyAndStreamsResult__Turn_01',
    { 'tool abandoned': 1 },
  ],
  [
    'Step04_HumanInLoop__PostRun_WithApprovalRequired_RoundTripsThroughBothWrappers__Turn_02',
    { 'tool done': 1, text: 1 },
  ],
])('%s', (name, counts) => {
  const { conversation, format, issues } = readConversation(run(name))
  expectSound(conversation)
  expect([format, issues]).toEqual(['ag-ui', []])
  expect(tally(conversation)).toEqual(counts)
})

test('a call’s arguments and its result, freed from their JSON', () => {
  const { conversation } = readConversation(
    run('Step04_HumanInLoop__PostRun_WithApprovalRequired_RoundTripsThroughBothWrappers__Turn_02'),
  )
  expect(partsOf(conversation, 'tool')).toMatchObject([
    {
      toolName: 'ApproveExpenseReport',
      input: { expenseReportId: 'EXP-2024-001' },
      output: [
        { type: 'text', text: 'Expense report EXP-2024-001 has been approved and processed.' },
      ],
    },
  ])
  expect(conversation.id).toBe('thread_Id_2')
})

const at = 1_767_225_600_000

function read(...events: object[]) {
  const reading = fromAgUI(events)
  expectSound(reading.conversation)
  return reading.conversation
}

test('stamped pieces become a recording', () => {
  const event = (type: string, ms: number, delta?: string) => ({
    type,
    messageId: 'm',
    timestamp: at + ms,
    delta,
  })
  const [part] = partsOf(
    read(
      event('TEXT_MESSAGE_START', 0),
      event('TEXT_MESSAGE_CONTENT', 10, 'Hé'),
      event('TEXT_MESSAGE_CONTENT', 30, 'llo 🎉'),
      event('TEXT_MESSAGE_END', 40),
    ),
    'text',
  )
  expect(part).toEqual({
    type: 'text',
    text: 'Héllo 🎉',
    startedAt: '2026-01-01T00:00:00.000Z',
    endedAt: '2026-01-01T00:00:00.040Z',
    recording: [
      [10, 2],
      [30, 8],
    ],
  })
})

test('interleaved messages keep the order in which they began; state stays private', () => {
  const conversation = read(
    { type: 'STATE_SNAPSHOT', snapshot: { secret: 1 } },
    { type: 'REASONING_MESSAGE_START', messageId: 'r' },
    { type: 'TOOL_CALL_START', toolCallId: 'c', toolCallName: 'look' },
    { type: 'REASONING_MESSAGE_CONTENT', messageId: 'r', delta: 'Hm' },
    { type: 'TOOL_CALL_ARGS', toolCallId: 'c', delta: '{"a":' },
    { type: 'TOOL_CALL_ARGS', toolCallId: 'c', delta: '1}' },
    { type: 'CUSTOM', name: 'secret', value: 'secret' },
    { type: 'TOOL_CALL_RESULT', toolCallId: 'c', content: 'seen' },
    { type: 'RUN_ERROR', message: 'Broken' },
  )
  expect(conversation.messages[0]).toMatchObject({
    status: 'error',
    parts: [
      { type: 'reasoning', text: 'Hm' },
      { type: 'tool', input: { a: 1 }, output: [{ text: 'seen' }] },
      { type: 'error', message: 'Broken' },
    ],
  })
  expect(JSON.stringify(conversation)).not.toContain('secret')
})

test('a run’s input is read once, and a snapshot says all that went before', () => {
  const user = (id: string, content: string) => ({ id, role: 'user', content })
  const first = [user('u1', 'Hi')]
  const conversation = read(
    { type: 'RUN_STARTED', threadId: 't', input: { messages: first } },
    { type: 'TEXT_MESSAGE_CHUNK', messageId: 'a1', delta: 'Hello' },
    {
      type: 'RUN_STARTED',
      threadId: 't',
      input: {
        messages: [...first, { id: 'a1', role: 'assistant', content: 'Hello' }, user('u2', 'More')],
      },
    },
  )
  expect(textsOf(conversation, 'user')).toEqual(['Hi', 'More'])
  const snapshot = [{ id: 's', role: 'system', content: 'secret' }, user('u', 'Anew')]
  const later = read(
    { type: 'TEXT_MESSAGE_CHUNK', messageId: 'x', delta: 'Old' },
    { type: 'MESSAGES_SNAPSHOT', messages: snapshot },
  )
  expect(tally(later)).toEqual({ text: 1 })
  expect(textsOf(later, 'user')).toEqual(['Anew'])
})
