import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseConversation, validateConversation } from './validate-conversation.ts'

const minimal = { id: 'c1', title: 'Hello', messages: [] }

function read(input: unknown) {
  const result = validateConversation(input)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result
}

function withPart(part: unknown) {
  return { ...minimal, messages: [{ id: 'm1', role: 'assistant', parts: [part] }] }
}

describe('what is no conversation', () => {
  test.each([
    ['null', null, ''],
    ['text', '{}', ''],
    ['a list', [], ''],
    ['no messages', { id: 'c' }, 'messages'],
    ['messages of another shape', { id: 'c', messages: {} }, 'messages'],
    ['no id', { messages: [] }, 'id'],
    ['a later version', { ...minimal, version: 2 }, 'version'],
  ])('%s', (_name, input, path) => {
    const result = validateConversation(input)
    expect(result.ok).toBe(false)
    expect(result.issues.map((issue) => issue.path)).toContain(path)
  })

  test('parseConversation says where, why and what to do', () => {
    expect(() => parseConversation({ id: 'c' })).toThrow(
      expect.objectContaining({
        code: 'invalid_conversation',
        issues: [{ path: 'messages', message: 'expected a list' }],
        message: expect.stringMatching(/at messages: expected a list.*validateConversation/),
      }),
    )
  })
})

describe('defaults', () => {
  test('version, status, resources and a resource kind are filled in', () => {
    const { conversation, issues } = read({
      ...minimal,
      resources: [{ id: 'r1', mediaType: 'text/csv' }],
    })
    expect(issues).toEqual([])
    expect(conversation).toMatchObject({
      version: 1,
      status: 'complete',
      resources: [{ id: 'r1', title: 'r1', kind: 'table' }],
    })
  })

  test('numbers and dates become ISO text', () => {
    const { conversation } = read({ ...minimal, createdAt: 1769272920, updatedAt: 1769272920123 })
    expect(conversation.createdAt).toBe('2026-01-24T16:42:00.000Z')
    expect(conversation.updatedAt).toBe('2026-01-24T16:42:00.123Z')
  })
})

describe('what cannot be read keeps its place', () => {
  test('an unknown part type', () => {
    const { conversation, issues } = read(withPart({ type: 'hologram', secret: 'x' }))
    expect(conversation.messages[0]?.parts).toEqual([{ type: 'unknown', originalType: 'hologram' }])
    expect(issues).toEqual([
      { path: 'messages[0].parts[0]', message: 'unknown part type "hologram"' },
    ])
  })

  test('half a tool call', () => {
    const { conversation, issues } = read(withPart({ type: 'tool', toolName: 'bash' }))
    expect(conversation.messages[0]?.parts).toEqual([{ type: 'unknown', originalType: 'tool' }])
    expect(issues.map((issue) => issue.path)).toContain('messages[0].parts[0].toolCallId')
  })

  test('a bad optional field costs only itself', () => {
    const { conversation, issues } = read(
      withPart({
        type: 'text',
        text: 'Hi',
        startedAt: 'yesterday',
        recording: [
          [5, 2],
          [1, 1],
        ],
      }),
    )
    expect(conversation.messages[0]?.parts).toEqual([{ type: 'text', text: 'Hi' }])
    expect(issues.map((issue) => issue.path)).toEqual([
      'messages[0].parts[0].startedAt',
      'messages[0].parts[0].recording',
    ])
  })

  test('ids that are missing or used twice are replaced', () => {
    const message = { role: 'user', parts: [] }
    const { conversation } = read({
      ...minimal,
      messages: [{ ...message, id: 'a' }, { ...message, id: 'a' }, message],
    })
    expect(conversation.messages.map((each) => each.id)).toEqual(['a', 'a-2', '3'])
  })

  test('system messages are private', () => {
    const { conversation } = read({
      ...minimal,
      messages: [{ id: 's', role: 'system', parts: [{ type: 'text', text: 'secret' }] }],
    })
    expect(conversation.messages).toEqual([])
  })
})

describe('the allow-list', () => {
  test('fields outside the model are gone at every depth', () => {
    const canary = { canary: 'CANARY' }
    const { conversation } = read({
      ...minimal,
      ...canary,
      messages: [
        {
          id: 'm',
          role: 'assistant',
          ...canary,
          author: { name: 'A', ...canary },
          parts: [
            { type: 'text', text: 't', ...canary },
            {
              type: 'tool',
              toolCallId: '1',
              toolName: 'x',
              status: 'done',
              ...canary,
              output: [{ type: 'text', text: 'o', ...canary }],
            },
          ],
        },
      ],
      resources: [
        { id: 'r', mediaType: 'text/plain', ...canary, versions: [{ id: 'v', ...canary }] },
      ],
    })
    expect(JSON.stringify(conversation)).not.toContain('CANARY')
  })

  test('prototype keys stay plain data', () => {
    const input = JSON.parse('{"__proto__":{"polluted":true},"constructor":{"a":1}}')
    const { conversation } = read(withPart({ type: 'data', name: 'x', data: input }))
    expect(JSON.stringify(conversation.messages[0]?.parts[0])).toContain('__proto__')
    expect('polluted' in {}).toBe(false)
    expect(Object.getPrototypeOf(conversation)).toBe(Object.prototype)
  })

  test('a value nested too deep, or in a circle, is refused', () => {
    const circle: Record<string, unknown> = {}
    circle.self = circle
    const { conversation, issues } = read(withPart({ type: 'data', name: 'x', data: circle }))
    expect(conversation.messages[0]?.parts[0]?.type).toBe('unknown')
    expect(issues[0]?.message).toContain('64 deep')
  })
})

describe('any data', () => {
  test('never throws, and what comes out reads as itself', () => {
    fc.assert(
      fc.property(
        fc.record(
          {
            id: fc.string({ minLength: 1 }),
            messages: fc.array(
              fc.record(
                {
                  id: fc.anything(),
                  role: fc.oneof(fc.constantFrom('user', 'assistant'), fc.anything()),
                  parts: fc.oneof(
                    fc.anything(),
                    fc.array(
                      fc.record(
                        {
                          type: fc.oneof(fc.constantFrom('text', 'tool', 'data'), fc.anything()),
                          text: fc.anything(),
                          data: fc.jsonValue(),
                          name: fc.anything(),
                        },
                        { requiredKeys: [] },
                      ),
                    ),
                  ),
                },
                { requiredKeys: [] },
              ),
            ),
            resources: fc.anything(),
          },
          { requiredKeys: ['id'] },
        ),
        (input) => {
          const result = validateConversation(input)
          if (!result.ok) return
          const again = read(JSON.parse(JSON.stringify(result.conversation)))
          expect(again.issues).toEqual([])
          expect(again.conversation).toEqual(JSON.parse(JSON.stringify(result.conversation)))
        },
      ),
    )
  })

  test('anything at all gives a result', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (input) => {
        expect(typeof validateConversation(input).ok).toBe('boolean')
      }),
    )
  })
})
