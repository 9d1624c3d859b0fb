import { describe, expect, test } from 'vitest'
import { readConversation } from '../read-conversation.ts'
import { expectSound, partsOf, recorded, tally, textsOf } from '../reading/recorded.fixture.ts'
import { fromCodex } from './index.ts'

describe('recorded', () => {
  const open = (name: string) => {
    const result = readConversation(recorded(`codex-rollout/${name}.jsonl`))
    expectSound(result.conversation)
    expect(result.format).toBe('codex')
    return result.conversation
  }

  test('what the editor says around a prompt is not the prompt', () => {
    expect(textsOf(open('fixture-codex-edges'), 'user')).toEqual([
      'pending tool call',
      'Just do something without the marker',
      'multiple commentary blocks',
      'truncated session',
    ])
  })

  test('patches with their outcome, and the times of each', () => {
    const conversation = open('fixture-codex-patch')
    expect(tally(conversation)).toEqual({ text: 6, 'tool done': 4 })
    expect(partsOf(conversation, 'tool')[0]).toMatchObject({
      toolName: 'apply_patch',
      input: expect.stringMatching(/^\*\*\* Begin Patch/),
      output: [{ type: 'text', text: 'Success.' }],
      startedAt: '2026-03-13T04:00:01.000Z',
      endedAt: '2026-03-13T04:00:01.500Z',
    })
  })

  test('a session with every kind of record: stopped, failed, and nothing unknown', () => {
    const conversation = open('agent-sessions-codex-small')
    expect(conversation.messages.map(({ status }) => status)).toEqual([
      'complete',
      'stopped',
      'complete',
      'error',
      'complete',
      'complete',
    ])
    expect(tally(conversation)).not.toHaveProperty('unknown')
    expect(JSON.stringify(conversation)).not.toMatch(
      /\/tmp\/repo|base_instructions|workspace-write/,
    )
  })
})

const line = (payload: object, type = 'response_item') => ({
  timestamp: '2026-01-01T00:00:00Z',
  type,
  payload,
})
const said = (role: string, text: string) =>
  line({ type: 'message', role, content: [{ type: 'input_text', text }] })

function read(...lines: unknown[]) {
  const reading = fromCodex(lines.map((each) => JSON.stringify(each)).join('\n'))
  expectSound(reading.conversation)
  return reading
}

test('notes for the model in the user’s messages stay private', () => {
  const { conversation } = read(
    said('developer', 'secret'),
    said('user', '# AGENTS.md instructions for /home/me\n\nsecret'),
    said('user', '<environment_context>\n<cwd>secret</cwd>\n</environment_context>'),
    said('user', 'Hi'),
    said('assistant', 'Hello'),
  )
  expect(textsOf(conversation, 'user')).toEqual(['Hi'])
  expect(JSON.stringify(conversation)).not.toContain('secret')
})

test('the first versions’ bare items', () => {
  const { conversation } = read(
    { id: 's', timestamp: '2025-05-01T00:00:00Z', instructions: 'secret' },
    { record_type: 'state' },
    { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'Hi' }] },
    { type: 'function_call', name: 'shell', call_id: 'a', arguments: '{"command":["ls"]}' },
    {
      type: 'function_call_output',
      call_id: 'a',
      output: '{"output":"a.txt","metadata":{"exit_code":0}}',
    },
  )
  expect(conversation.id).toBe('s')
  expect(tally(conversation)).toEqual({ text: 1, 'tool done': 1 })
  expect(JSON.stringify(conversation)).not.toContain('secret')
})

test('turns the user took back are gone', () => {
  const { conversation } = read(
    said('user', 'one'),
    said('assistant', 'first'),
    said('user', 'two'),
    said('assistant', 'second'),
    line({ type: 'thread_rolled_back', num_turns: 1 }, 'event_msg'),
    said('user', 'three'),
  )
  expect(textsOf(conversation, 'user')).toEqual(['one', 'three'])
})

test('a torn last line and U+2028 inside a message', () => {
  const whole = [said('user', 'a\u2028b'), said('assistant', 'c')].map((each) =>
    JSON.stringify(each),
  )
  const { conversation, issues } = readConversation(`${whole.join('\n')}\n{"timestamp":"2026`)
  expect(textsOf(conversation, 'user')).toEqual(['a\u2028b'])
  expect(issues).toEqual([{ path: 'line 3', message: 'not a JSON object; the line was skipped' }])
})
