import { beforeAll, expect, test } from 'vitest'
import { commands } from 'vitest/browser'
import { fromBenchmark } from '@playthread/formats/benchmark'
import { expectRead, expectShown } from './render.fixture.tsx'

// Formats that keep a conversation as a folder of files, or in two files.
const files = import.meta.glob<string>(
  [
    '../../packages/formats/fixtures/opencode/**/*.json',
    '../../packages/formats/fixtures/openhands/v1-*/*.json',
    '../../packages/formats/fixtures/openhands/*.json',
    '../../packages/formats/fixtures/multilingual-chat/ja-mtbench-*.jsonl',
  ],
  { query: '?raw', import: 'default', eager: true },
)

beforeAll(() => commands.watchRequests())

function contentsOf(folder: string): [path: string, content: unknown][] {
  return Object.entries(files)
    .filter(([path]) => path.includes(`/fixtures/${folder}`))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, text]) => [path, JSON.parse(text)])
}

test.each([
  ['openhands/v1-cli447_hi_followup_iterative_case_a/'],
  ['openhands/v1-confirmation_mode/'],
])('%s', async (folder) => {
  const events = contentsOf(folder).map(([, event]) => event)
  expect(events.length).toBeGreaterThan(10)
  await expectRead(events, { format: 'openhands' })
})

test('openhands/basic_gui_mode.json', async () => {
  const [[, events] = []] = contentsOf('openhands/basic_gui_mode.json')
  await expectRead(events, { format: 'openhands' })
})

test.each([
  ['opencode/storage/storage_v2', 2],
  ['opencode/storage/storage_legacy', 1],
])('%s', async (folder, count) => {
  // The folders are flattened into the files' names.
  const storage = contentsOf(folder).map(([path, content]) => [path.replaceAll('__', '/'), content])
  await expectRead(Object.fromEntries(storage), { format: 'opencode', count })
})

test('multilingual-chat/ja-mtbench: questions with their answers', async () => {
  const rows = (name: string) =>
    Object.entries(files)
      .filter(([path]) => path.endsWith(name))
      .flatMap(([, text]) => text.trim().split('\n'))
      .map((line): { question_id: number } => JSON.parse(line))
  const answers = rows('ja-mtbench-gpt4o.jsonl')
  const pairs = rows('ja-mtbench-question.jsonl')
    .slice(0, 12)
    .map((question) => [
      question,
      answers.find((answer) => answer.question_id === question.question_id),
    ])
  expect(pairs).toHaveLength(12)
  for (const pair of pairs) await expectShown(fromBenchmark(pair).conversation, true)
})
