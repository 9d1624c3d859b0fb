import { globSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readConversation } from '../read-conversation.ts'
import { expectSound, partsOf, recorded, tally, textsOf } from '../reading/recorded.fixture.ts'
import { fromOpenHands } from './index.ts'

function eventsOf(folder: string): unknown[] {
  const root = path.join(import.meta.dirname, '../../fixtures')
  const names = globSync(`openhands/${folder}/*.json`, { cwd: root }).toSorted()
  return names.map((name): unknown => JSON.parse(recorded(name)))
}

test('version 0: thoughts, commands and edits, each with its outcome', () => {
  const { conversation, format, issues } = readConversation(
    recorded('openhands/basic_gui_mode.json'),
  )
  expectSound(conversation)
  expect([format, issues]).toEqual(['openhands', []])
  expect(tally(conversation)).toEqual({ text: 6, 'tool done': 4 })
  expect(partsOf(conversation, 'tool')[0]).toMatchObject({
    toolName: 'run',
    input: { command: 'mkdir -p /workspace/todo-app' },
    startedAt: '2025-01-20T20:29:35.040Z',
  })
  expect(JSON.stringify(conversation)).not.toMatch(/hostname|py_interpreter|confirmation_state/)
})

test('version 1: three runs of one command, two of them said to be risky or not', () => {
  const { conversation, format, issues } = readConversation(eventsOf('v1-confirmation_mode'))
  expectSound(conversation)
  expect([format, issues]).toEqual(['openhands', []])
  expect(textsOf(conversation, 'user')).toHaveLength(3)
  expect(partsOf(conversation, 'tool').map(({ title, input }) => [title, input])).toEqual(
    Array(3).fill(['Echo hello world to terminal', { command: 'echo hello world' }]),
  )
  expect(JSON.stringify(conversation)).not.toMatch(/signature|MacBook|security_risk/)
})

test('version 1: a finish is said, not called', () => {
  const { conversation } = readConversation(eventsOf('v1-cli447_hi_followup_iterative_case_a'))
  expectSound(conversation)
  expect(partsOf(conversation, 'tool').map(({ toolName }) => toolName)).toEqual([
    'file_editor',
    'terminal',
  ])
  expect(textsOf(conversation, 'assistant').at(-1)).toContain('Task Complete')
})

test('refused, failed and stopped', () => {
  const action = (id: number, command: string) => ({
    id,
    source: 'agent',
    action: 'run',
    args: { command, thought: '' },
  })
  const seen = (cause: number, observation: string, content: string, extras: object = {}) => ({
    source: 'agent',
    observation,
    cause,
    content,
    extras,
  })
  const { conversation } = fromOpenHands([
    { id: 0, source: 'user', action: 'message', args: { content: 'Go' } },
    action(1, 'a'),
    seen(1, 'run', 'no', { metadata: { exit_code: 2 } }),
    action(2, 'b'),
    seen(2, 'user_rejected', 'No'),
    {
      source: 'environment',
      observation: 'agent_state_changed',
      content: '',
      extras: { agent_state: 'stopped' },
    },
  ])
  expectSound(conversation)
  expect(tally(conversation)).toEqual({ text: 1, 'tool error': 1, 'tool denied': 1 })
  expect(conversation.messages[1]?.status).toBe('stopped')
})
