import { expect, test } from 'vitest'
import { expectSound, partsOf, recorded, tally, textsOf } from '../reading/recorded.fixture.ts'
import { fromLangGraphThread, type LangGraphOptions } from './index.ts'

function read(name: string, options?: LangGraphOptions) {
  const thread: unknown = JSON.parse(recorded(`langgraph/deerflow-${name}-thread.json`))
  const reading = fromLangGraphThread(thread, options)
  expectSound(reading.conversation)
  expect(reading.issues).toEqual([])
  return reading
}

test.each([
  [
    'ad76c455',
    'Analyzing Dataset Insights',
    { text: 3, reasoning: 10, 'tool done': 12, resource: 9 },
  ],
  [
    '7f9dc56c',
    'Leica-Style Street Photography',
    { text: 2, reasoning: 19, 'tool done': 23, resource: 4 },
  ],
  ['b83fbb2a', 'Caren Skincare Landing Page Design', { text: 4, 'tool done': 17, resource: 5 }],
  [
    'd3e5adaf',
    "Startup Tech Lead's Video Analysis Request",
    { text: 2, reasoning: 16, 'tool done': 25, resource: 1 },
  ],
])('%s: one question, one turn of the agent', (name, title, counts) => {
  const { conversation } = read(name)
  expect(conversation.title).toBe(title)
  expect(conversation.messages.map(({ role }) => role)).toEqual(['user', 'assistant'])
  expect(tally(conversation)).toEqual(counts)
})

test('first and last words, and the times that run ids carry', () => {
  const { conversation } = read('ad76c455')
  expect(textsOf(conversation, 'user')).toEqual([
    'What interesting findings can be made from this dataset?',
  ])
  expect(textsOf(conversation, 'assistant').at(-1)).toMatch(/^I've analyzed the Titanic dataset/)
  expect(conversation.messages[1]).toMatchObject({ createdAt: '2026-01-24T16:14:32.089Z' })
  expect(conversation.updatedAt).toBe('2026-01-24T16:19:44.462Z')
  const starts = partsOf(conversation, 'reasoning').map(({ startedAt }) => startedAt ?? '')
  expect(starts).toEqual(starts.toSorted())
  expect(starts[0]).toBe('2026-01-24T16:14:32.089Z')
})

test('the upload is with the question, artifacts follow the call that presents them', () => {
  const { conversation, artifactPaths } = read('ad76c455')
  const [question, answer] = conversation.messages
  expect(question?.parts.map(({ type }) => type)).toEqual(['text', 'resource'])
  const present = answer?.parts.findIndex(
    (part) => part.type === 'tool' && part.toolName === 'present_files',
  )
  expect(answer?.parts[(present ?? 0) + 1]?.type).toBe('resource')
  expect(conversation.resources.map(({ title }) => title).slice(0, 3)).toEqual([
    'titanic.csv',
    'titanic_summary.txt',
    'survival_overview.png',
  ])
  expect(artifactPaths.get(conversation.resources[0]?.id ?? '')).toBe(
    '/mnt/user-data/uploads/titanic.csv',
  )
})

test('resource ids tell nothing, and the system’s note and the server’s own paths stay private', () => {
  const { conversation } = read('ad76c455')
  for (const { id } of conversation.resources) expect(id).toMatch(/^r_[0-9a-z]{14}$/)
  const json = JSON.stringify(conversation)
  expect(json).not.toContain('<uploaded_files>')
  expect(json).not.toContain('/Users/')
})

test('bytes come from readArtifact; a file it does not have stays without', () => {
  const { conversation } = read('ad76c455', {
    readArtifact: (path) => (path.endsWith('.txt') ? { data: '891 passengers' } : undefined),
  })
  const byTitle = new Map(conversation.resources.map((each) => [each.title, each]))
  expect(byTitle.get('titanic_summary.txt')).toMatchObject({ kind: 'text', data: '891 passengers' })
  expect(byTitle.get('survival_overview.png')).not.toHaveProperty('data')
  expect(byTitle.get('titanic.csv')).toMatchObject({ kind: 'table', size: 60302 })
})

test('a page the agent wrote itself is there without readArtifact', () => {
  const { resources } = read('b83fbb2a').conversation
  expect(resources[0]).toMatchObject({ title: 'index.html', kind: 'html', encoding: 'utf8' })
  expect(resources[0]?.data).toMatch(/^<!DOCTYPE html>[\s\S]*<\/html>\s*$/)
  expect(resources.slice(1).map(({ data }) => data)).toEqual(Array(4).fill(undefined))
})

test('a tool that answers in JSON has structured output, and its line says what it is for', () => {
  const tools = partsOf(read('7f9dc56c').conversation, 'tool')
  expect(tools.find(({ toolName }) => toolName === 'web_search')?.output?.[0]).toMatchObject({
    type: 'structured',
    value: [{ title: 'Is the Leica M the best street photography camera?' }, {}, {}, {}, {}],
  })
  expect(tools[0]?.title).toMatch(/^Load image-generation skill/)
})
