import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Conversation } from './conversation.ts'
import { maxAgentDepth, maxAgentItems } from './messages-reader.ts'
import { publicConversation } from './public-conversation.ts'
import { validateConversation } from './validate-conversation.ts'

const canary = { canary: 'CANARY', systemPrompt: 'CANARY' }

/** A call whose agent called an agent, and so on. */
function agent(depth: number, rest: object = {}): object {
  return {
    type: 'tool',
    toolCallId: 'same',
    toolName: 'Task',
    status: 'done',
    ...rest,
    ...(depth > 0 && {
      messages: [
        { id: 's', role: 'system', parts: [{ type: 'text', text: 'CANARY' }], ...rest },
        {
          id: 'm',
          role: 'assistant',
          author: { name: 'A', ...rest },
          parts: [{ type: 'text', text: `level ${depth}`, ...rest }, agent(depth - 1, rest)],
          ...rest,
        },
      ],
    }),
  }
}

const withParts = (...parts: unknown[]) => ({
  id: 'c',
  messages: [{ id: 'm', role: 'assistant', parts }],
})

function read(input: unknown) {
  const result = validateConversation(input)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result
}

function depthOf({ messages }: Pick<Conversation, 'messages'>): number {
  const inside = messages.flatMap(({ parts }) =>
    parts.map((part) =>
      part.type === 'tool' && part.messages ? 1 + depthOf({ messages: part.messages }) : 0,
    ),
  )
  return Math.max(0, ...inside)
}

describe('what an agent did', () => {
  test('reads by the same rules as the conversation, under ids of its own', () => {
    const messages = [
      { id: 'm', role: 'user', parts: [{ type: 'text', text: 'Look' }] },
      { role: 'assistant', parts: [{ type: 'hologram' }] },
      { id: 'm', role: 'assistant', parts: 'none' },
    ]
    const { conversation, issues } = read(withParts({ ...agent(0), messages }))
    expect(conversation.messages[0]?.parts[0]).toMatchObject({
      messages: [
        { id: 'm', role: 'user', parts: [{ text: 'Look' }] },
        { id: '2', parts: [{ type: 'unknown', originalType: 'hologram' }] },
        { id: 'm-2', parts: [] },
      ],
    })
    const base = 'messages[0].parts[0].messages'
    expect(issues.map(({ path }) => path)).toEqual([
      `${base}[1].id`,
      `${base}[1].parts[0]`,
      `${base}[2].id`,
      `${base}[2].parts`,
    ])
  })

  test.each([['text'], [{}], [null]])('%j instead of messages costs only itself', (messages) => {
    const { conversation, issues } = read(withParts({ ...agent(0), messages }))
    expect(conversation.messages[0]?.parts).toEqual([agent(0)])
    expect(issues).toEqual([{ path: 'messages[0].parts[0].messages', message: 'expected a list' }])
  })

  test.each([1, 2, 3, 4])('security: %i deep, no field outside the model gets out', (depth) => {
    const shown = publicConversation(withParts(agent(depth, canary)), 'share')
    expect(depthOf(shown)).toBe(depth)
    expect(JSON.stringify(shown)).toContain('level 1')
    expect(JSON.stringify(shown)).not.toMatch(/CANARY|canary|systemPrompt/)
  })

  test('deeper ones are left out, and the call that started them stays', () => {
    const { conversation, issues } = read(withParts(agent(9)))
    expect(depthOf(conversation)).toBe(maxAgentDepth)
    expect(JSON.stringify(conversation)).toContain('level 6')
    expect(JSON.stringify(conversation)).not.toContain('level 5')
    expect(JSON.stringify(conversation).split('"toolCallId"')).toHaveLength(maxAgentDepth + 2)
    expect(issues.at(-1)?.message).toContain('more than 4 deep')
  })

  test('an agent in a circle ends', () => {
    const messages: object[] = []
    const call = { ...agent(0), messages }
    messages.push({ id: 'm', role: 'assistant', parts: [call, call] })
    expect(depthOf(read(withParts(call)).conversation)).toBe(maxAgentDepth)
  })

  test('all agents together are bounded; the conversation around them is not', () => {
    const message = { id: 'm', role: 'user', parts: [] }
    const call = {
      ...agent(0),
      messages: Array.from({ length: maxAgentItems }, () => ({ ...message })),
    }
    const many = call.messages.map((each, index) => ({ ...each, id: `m${index}` }))
    const input = withParts({ ...call, messages: many }, agent(1), { type: 'text', text: 'end' })
    const { conversation, issues } = read(input)
    const [first, second, last] = conversation.messages[0]?.parts ?? []
    expect(first?.type === 'tool' && first.messages).toHaveLength(maxAgentItems)
    expect(second).toEqual(agent(0))
    expect(last).toEqual({ type: 'text', text: 'end' })
    expect(issues).toMatchObject([{ message: expect.stringContaining('too much') }])
  })

  test('any nesting: what comes out reads as itself', () => {
    const { message } = fc.letrec<{ message: object; tool: object }>((tie) => ({
      message: fc.record(
        {
          id: fc.oneof(fc.constant('m'), fc.anything()),
          role: fc.constantFrom('user', 'assistant', 'system'),
          parts: fc.array(fc.oneof({ depthSize: 'small' }, fc.anything(), tie('tool')), {
            maxLength: 3,
          }),
        },
        { requiredKeys: ['role', 'parts'] },
      ),
      tool: fc.record(
        {
          type: fc.constant('tool'),
          toolCallId: fc.constant('t'),
          toolName: fc.constant('Task'),
          status: fc.constantFrom('done', 'running'),
          messages: fc.oneof(
            { depthSize: 'small' },
            fc.anything(),
            fc.array(tie('message'), { maxLength: 3 }),
          ),
          secret: fc.constant('CANARY'),
        },
        { requiredKeys: ['type', 'toolCallId', 'toolName', 'status'] },
      ),
    }))
    fc.assert(
      fc.property(fc.array(message), (messages) => {
        const once = read({ id: 'c', messages }).conversation
        const again = read(JSON.parse(JSON.stringify(once)))
        expect(again.issues).toEqual([])
        expect(again.conversation).toEqual(JSON.parse(JSON.stringify(once)))
        expect(JSON.stringify(once)).not.toContain('"secret"')
      }),
    )
  })
})
