import { expect, test } from 'vitest'
import { expectSound, partsOf, recorded, tally, textsOf } from '../reading/recorded.fixture.ts'
import { fromClaudeCode } from './index.ts'

function read(name: string) {
  const reading = fromClaudeCode(recorded(`claude-code/${name}.jsonl`))
  expectSound(reading.conversation)
  return reading
}

const init = '1af7fc5e-8455-4414-9ccd-011d40f70b2a'
const orchestrator = '5c0375b4-57a5-4f26-b12d-d022ee4e51b7'

test.each([
  [init, '/init', { text: 4, 'tool done': 11, 'tool error': 1 }],
  [
    orchestrator,
    '/orchestrator @CLAUDE.md を最新の状態にアップデートしてください',
    { text: 4, 'tool done': 11, 'tool error': 2 },
  ],
  [
    'todowrite_examples',
    'Feature Implementation with Task Management',
    { text: 5, 'tool done': 3 },
  ],
  [
    'entire-68-60e2316a8a-0.start',
    'Add session context to git commit hooks with agent name and…',
    { text: 5, reasoning: 5, 'tool done': 6, 'tool abandoned': 1 },
  ],
])('%s: the main line, and nothing else', (name, title, counts) => {
  const { conversation, issues } = read(name)
  expect(conversation.title).toBe(title)
  expect(tally(conversation)).toEqual(counts)
  expect(issues).toEqual([])
})

test('a session is its own id, its dates, and the model by name', () => {
  const { conversation } = read(init)
  expect(conversation).toMatchObject({
    id: init,
    createdAt: '2025-09-03T00:47:19.293Z',
    updatedAt: '2025-09-03T00:47:52.264Z',
  })
  expect(conversation.messages.map(({ role, model }) => [role, model])).toEqual([
    ['user', undefined],
    ['assistant', 'Claude Sonnet 4'],
  ])
})

test('what a nested agent was asked and did stands in the call that asked it, and nowhere else', () => {
  const { conversation } = read(orchestrator)
  expect(JSON.stringify(conversation)).not.toContain(
    'Split complex tasks into independent subtasks',
  )
  const main = conversation.messages.flatMap(({ parts }) => parts)
  const texts = main.flatMap((part) => (part.type === 'text' ? [part.text] : []))
  expect(texts.join('\n')).not.toContain(
    "I'll examine the package.json files in the Demo directory",
  )
  const tasks = partsOf(conversation, 'tool').filter(({ toolName }) => toolName === 'Task')
  expect(tasks.map(({ title, status }) => [title, status])).toEqual([
    ['Analyze project structure', 'error'],
    ['Check package configuration', 'done'],
    ['Analyze current project structure', 'done'],
  ])
  expect(JSON.stringify(tasks[1]?.output)).toContain('Package.json Analysis Summary')
  const agents = tasks.map(({ messages = [] }) => ({ ...conversation, messages }))
  expect(agents.map(({ messages }) => messages.map(({ role }) => role))).toEqual([
    [],
    ['user', 'assistant'],
    ['user', 'assistant'],
  ])
  expect(agents.map(tally)).toEqual([
    {},
    { text: 3, 'tool done': 2 },
    { text: 3, 'tool done': 5, 'tool error': 1 },
  ])
  expect(textsOf(agents[1]!, 'user')[0]).toMatch(/^Examine the package.json file/)
  expect(textsOf(agents[1]!, 'assistant')[0]).toMatch(/^I'll examine the package.json files/)
})

test('tools carry when they began and ended', () => {
  const [first] = partsOf(read(init).conversation, 'tool')
  expect(first).toMatchObject({
    toolName: 'TodoWrite',
    startedAt: '2025-09-03T00:47:24.652Z',
    endedAt: '2025-09-03T00:47:24.686Z',
  })
})

test('notes for the model inside results are taken out', () => {
  for (const name of [init, orchestrator, 'entire-68-60e2316a8a-0.start']) {
    expect(JSON.stringify(read(name).conversation)).not.toMatch(/system-reminder|tool_use_error/)
  }
})

test('broken lines are named and skipped; what is whole around them stays', () => {
  const { conversation, issues } = read('edge_cases')
  expect(tally(conversation)).toEqual({ text: 5, 'tool error': 1, 'tool abandoned': 2, unknown: 1 })
  expect(conversation.title).toMatch(/^Tested various edge cases.*…$/)
  expect(textsOf(conversation, 'user').at(-1)).toMatch(/^Testing special characters: café/)
  expect(JSON.stringify(conversation)).not.toMatch(/Caveat|local-command|test-command/)
  expect(issues.map(({ path }) => path)).toEqual([
    'line 13',
    'line 15',
    'line 16',
    'line 10',
    'line 11',
    'line 18.content[0]',
  ])
})
