import { expect, test } from 'vitest'
import { readConversation } from '../read-conversation.ts'
import { expectSound, partsOf, recorded, tally, textsOf } from '../reading/recorded.fixture.ts'
import { fromSweAgent } from './index.ts'

test('recorded: a trajectory, the task, its steps, and what was handed in', () => {
  const { conversation, format, issues } = readConversation(
    recorded('swe-agent-traj/i_got_id_demo.traj'),
  )
  expectSound(conversation)
  expect([format, issues]).toEqual(['swe-agent', []])
  expect(tally(conversation)).toEqual({ text: 22, 'tool done': 21, resource: 1 })
  expect(partsOf(conversation, 'tool')[0]).toMatchObject({
    input: { command: 'curl http://web.chal.csaw.io:8000' },
  })
  expect(conversation.resources).toMatchObject([
    { title: 'submission.txt', data: 'FLAG{p3rl_6_iz_EVEN_BETTER!!1}\n' },
  ])
  expect(JSON.stringify(conversation)).not.toContain('SETTING: You are a skilled')
})

test('recorded: mini-swe-agent, whose results come as the user’s messages', () => {
  const { conversation, format, issues } = readConversation(
    recorded('swe-agent-traj/github_issue.traj.json'),
  )
  expectSound(conversation)
  expect([format, issues]).toEqual(['swe-agent', []])
  expect(textsOf(conversation, 'user')).toHaveLength(1)
  expect(tally(conversation)).toEqual({ text: 11, 'tool error': 2, 'tool done': 8 })
  expect(partsOf(conversation, 'tool')[1]).toMatchObject({
    toolName: 'shell',
    input: { command: 'ls -la' },
  })
  expect(JSON.stringify(conversation.messages[1])).not.toMatch(/<returncode>|mswea_bash_command/)
})

test('demonstrations are no task; a patch is a diff; a run out of money was stopped', () => {
  const user = (content: string, rest: object = {}) => ({ role: 'user', content, ...rest })
  const { conversation } = fromSweAgent({
    history: [user('secret', { is_demo: true }), user('Fix it')],
    trajectory: [{ thought: 'Look', action: 'ls', observation: '' }],
    info: { submission: 'diff --git a/x b/x\n', exit_status: 'exit_cost' },
  })
  expectSound(conversation)
  expect(textsOf(conversation, 'user')).toEqual(['Fix it'])
  expect(conversation.resources).toMatchObject([{ title: 'submission.patch', kind: 'diff' }])
  expect(conversation.messages[1]?.status).toBe('stopped')
})
