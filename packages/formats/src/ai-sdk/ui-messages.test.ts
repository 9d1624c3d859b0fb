import { describe, expect, test } from 'vitest'
import { expectSound, partsOf, tally } from '../reading/recorded.fixture.ts'
import { fromUIMessages } from './index.ts'

function read(input: unknown, options?: Parameters<typeof fromUIMessages>[1]) {
  const reading = fromUIMessages(input, options)
  expectSound(reading.conversation)
  return reading
}

function readParts(...parts: unknown[]) {
  return read([{ id: 'a', role: 'assistant', parts }])
}

describe('parts', () => {
  test('a file is a resource: a link keeps its address, a data URL becomes bytes', () => {
    const { conversation } = readParts(
      {
        type: 'file',
        mediaType: 'image/png',
        filename: 'a.png',
        url: 'data:image/png;base64,aGk=',
      },
      { type: 'file', mediaType: 'application/pdf', url: 'https://example.com/x/report.pdf?k=1' },
    )
    expect(conversation.resources).toMatchObject([
      { kind: 'image', title: 'a.png', data: 'aGk=', encoding: 'base64' },
      { kind: 'pdf', title: 'report.pdf', url: 'https://example.com/x/report.pdf?k=1' },
    ])
    expect(partsOf(conversation, 'resource').map(({ resourceId }) => resourceId)).toEqual(
      conversation.resources.map(({ id }) => id),
    )
  })

  test('the host’s own data keeps its name; a part nobody knows keeps its place', () => {
    const { conversation, issues } = readParts(
      { type: 'data-weather', id: 'w', data: { c: 4 } },
      { type: 'hologram', depth: 3 },
      null,
      { type: 'text', text: 'after' },
    )
    expect(conversation.messages[0]?.parts).toEqual([
      { type: 'data', name: 'weather', data: { c: 4 } },
      { type: 'unknown', originalType: 'hologram' },
      { type: 'unknown', originalType: '' },
      { type: 'text', text: 'after' },
    ])
    expect(issues.map(({ path }) => path)).toEqual(['messages[0].parts[1]', 'messages[0].parts[2]'])
  })

  test('two finished texts stay two; a sentence goes on in one', () => {
    const texts = (...all: string[]) =>
      partsOf(readParts(...all.map((text) => ({ type: 'text', text }))).conversation, 'text')
    expect(texts('First.', 'Second.').map(({ text }) => text)).toEqual(['First.', 'Second.'])
    expect(texts('It rains', ', says the radio.').map(({ text }) => text)).toEqual([
      'It rains, says the radio.',
    ])
  })

  test('a step begins a text of its own', () => {
    const { conversation } = readParts(
      { type: 'text', text: 'Looking.\n' },
      { type: 'step-start' },
      { type: 'text', text: 'Found.' },
    )
    expect(tally(conversation)).toEqual({ text: 2 })
  })
})

describe('messages', () => {
  test('system messages stay private', () => {
    const { conversation, issues } = read([
      { id: 's', role: 'system', parts: [{ type: 'text', text: 'You are a secret.' }] },
      { id: 'u', role: 'user', parts: [{ type: 'text', text: 'Hi' }] },
    ])
    expect(JSON.stringify(conversation)).not.toContain('secret')
    expect(issues).toEqual([])
  })

  test('metadata gives time and model; nothing else of it comes through', () => {
    const metadata = {
      createdAt: 1_760_000_000,
      model: 'claude-sonnet-4-5-20250929',
      cost: 'canary',
    }
    const parts = [{ type: 'text', text: 'Hi' }]
    const { conversation } = read([{ id: 'a', role: 'assistant', metadata, parts }])
    expect(conversation.messages[0]).toMatchObject({
      createdAt: '2025-10-09T08:53:20.000Z',
      model: 'Claude Sonnet 4.5',
    })
    expect(JSON.stringify(conversation)).not.toContain('canary')
  })

  test('a stored chat gives id, title and dates, and the host’s options win', () => {
    const chat = { id: 'chat-1', title: 'Theirs', createdAt: '2026-01-01T10:00:00Z', messages: [] }
    expect(read(chat).conversation).toMatchObject({
      id: 'chat-1',
      title: 'Theirs',
      createdAt: '2026-01-01T10:00:00.000Z',
    })
    expect(read(chat, { id: 'mine', title: 'Mine' }).conversation).toMatchObject({
      id: 'mine',
      title: 'Mine',
    })
  })

  test('missing and repeated ids become ids of their own', () => {
    const message = (id?: string) => ({ id, role: 'user', parts: [{ type: 'text', text: 'x' }] })
    const { conversation, issues } = read([message('a'), message(), message('a'), message('')])
    expect(conversation.messages.map(({ id }) => id)).toEqual(['a', 'm2', 'a-2', 'm4'])
    expect(issues).toEqual([{ path: 'messages[2]', message: 'an id is used twice; now "a-2"' }])
  })

  test('the last message of a streaming chat is streaming, even while it is empty', () => {
    const { conversation } = read(
      [
        { id: 'u', role: 'user', parts: [{ type: 'text', text: 'Hi' }] },
        { id: 'a', role: 'assistant', parts: [] },
      ],
      { status: 'streaming' },
    )
    expect(conversation.messages.map(({ status }) => status)).toEqual(['complete', 'streaming'])
  })

  test('a v4 message says the same', () => {
    const { conversation } = read([
      {
        id: 'a',
        role: 'assistant',
        content: 'It is 4 °C.',
        reasoning: 'The user asks for the weather.',
        createdAt: '2025-01-01T00:00:00Z',
        toolInvocations: [
          {
            state: 'result',
            toolCallId: 'c',
            toolName: 'weather',
            args: { city: 'Oslo' },
            result: 4,
          },
          { state: 'call', toolCallId: 'd', toolName: 'map', args: {} },
        ],
        experimental_attachments: [{ name: 'a.txt', contentType: 'text/plain', url: 'data:,hi' }],
      },
    ])
    expect(tally(conversation)).toEqual({
      reasoning: 1,
      'tool done': 1,
      'tool abandoned': 1,
      text: 1,
      resource: 1,
    })
    expect(conversation.resources[0]).toMatchObject({
      title: 'a.txt',
      data: 'hi',
      encoding: 'utf8',
    })
  })

  test.each([[null], [42], ['text'], [{}], [{ messages: 'no' }]])(
    '%j is refused in words',
    (input) => {
      expect(() => fromUIMessages(input)).toThrow(
        expect.objectContaining({
          name: 'ShareError',
          code: 'invalid_conversation',
          message: expect.stringContaining('not AI SDK messages'),
        }),
      )
    },
  )
})
