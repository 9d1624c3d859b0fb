import { compileTimeline, type Message, type Part } from '@playthread/core'
import { expect, test } from 'vitest'
import { talk } from './bar.fixture.tsx'
import { glimpseAt } from './glimpse.ts'

function message(role: Message['role'], parts: readonly Part[]): Message {
  return { id: role, role, status: 'complete', parts }
}

/** An answer of this text, and the glimpse at a share of its time. */
function glimpse(text: string, share = 0): string {
  const messages = [
    message('user', [{ type: 'text', text: 'Tell me.' }]),
    message('assistant', [{ type: 'text', text }]),
  ]
  const timeline = compileTimeline({ ...talk, messages })
  const { start, end } = timeline.step(timeline.stepOf(1, 0))
  return glimpseAt(timeline, start + (end - start) * share)
}

test.each([
  ['# What it is\n\nA **short** _answer_.', 'What it is A short answer.'],
  ['> - [x] Done with `npm test`', 'Done with npm test'],
  ['1. First\n2. Second', '1. First 2. Second'],
  [
    'See [the docs](https://example.org/a_(b) "Docs") and ![a map](map.png).',
    'See the docs and a map.',
  ],
  ['```ts\nconst a = b * c\n```\n\nThat is all.', 'const a = b * c That is all.'],
  ['| Class | Saved |\n|---|---:|\n| 1 | 62 % |', 'Class Saved 1 62 %'],
  ['Title\n=====\n\n---\n\nText', 'Title Text'],
  [
    'A snake_case_name costs $5, 2 * 3 times, \\*not\\* more',
    'A snake_case_name costs $5, 2 * 3 times, *not* more',
  ],
  [
    '`a_b*c` and <b>tags</b>, a note[^1], <https://example.org>',
    'a_b*c and tags, a note, https://example.org',
  ],
  ['~~no~~ **yes', 'no yes'],
  ['שלום **עולם**', 'שלום עולם'],
  ['', ''],
  ['***', ''],
])('%j is read as %j', (text, words) => {
  expect(glimpse(text)).toBe(words)
})

test('is 120 characters at most, whole words, and says that it goes on', () => {
  const seen = glimpse('Family size holds up on its own. '.repeat(40))
  expect(seen).toMatch(/^Family size .* (?:Family|size|holds|up|on|its|own\.)…$/)
  expect(seen.length).toBeLessThanOrEqual(121)
  expect(seen.length).toBeGreaterThan(100)
  const faces = glimpse(`a${'😀'.repeat(200)}`)
  expect(faces.isWellFormed()).toBe(true)
  expect(faces.length).toBe(120)
})

test('is of the line that is being written, and of a long line, of its sentence', () => {
  const lines = ['First, the columns.', 'Then the **rows**.', '- At last the cells.'].join('\n')
  expect(glimpse(lines, 0.5)).toMatch(/^Then the rows\./)
  expect(glimpse(lines, 0.99)).toBe('At last the cells.')
  const numbered = Array.from({ length: 40 }, (_, index) => `Sentence number ${index}.`).join(' ')
  expect(glimpse(numbered, 0.5)).toMatch(/^Sentence number (?:1[89]|2[01])\. /)
})

test('a link that is cut in two shows its words only', () => {
  expect(glimpse(`[the docs](https://example.org/${'a'.repeat(600)}) are here`)).toBe('the docs')
})

test('while a tool runs nothing is said', () => {
  const timeline = compileTimeline(talk)
  expect(glimpseAt(timeline, timeline.step(timeline.stepOf(1, 1)).start + 1)).toBe('')
})
