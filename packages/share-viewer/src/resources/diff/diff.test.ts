import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { changedSpan } from './changed-span.ts'
import { diffBlocks, unifiedCells } from './diff-rows.ts'
import { firstLines } from './first-lines.ts'
import { parseDiff } from './parse-diff.ts'

const fixture = (name: string): string =>
  readFileSync(`packages/share-viewer/fixtures/resources/${name}`, 'utf8')

test('reads names, states, counts and line numbers of a git diff', () => {
  const files = parseDiff(fixture('change.diff'))
  expect(files.map(({ before, after, status }) => [before, after, status])).toEqual([
    ['src/tide.ts', 'src/tide.ts', 'changed'],
    ['docs/old-name.md', 'docs/new-name.md', 'renamed'],
    [null, 'data/ports.csv', 'added'],
    ['notes.txt', null, 'deleted'],
    ['logo.png', 'logo.png', 'binary'],
  ])
  const [tide] = files
  expect(tide).toMatchObject({ added: 4, removed: 3 })
  expect(tide?.hunks[1]).toMatchObject({ heading: 'function describe' })
  expect(tide?.hunks[1]?.lines[1]).toEqual({
    type: 'removed',
    text: "const label = 'Ebbe'",
    before: 21,
    after: undefined,
  })
  expect(files[3]?.hunks[0]?.lines).toHaveLength(1)
})

test('reads a plain diff, one hunk without names, and Windows line ends', () => {
  const plain = '--- a.txt\t2026-01-01\r\n+++ a.txt\t2026-01-02\r\n@@ -1 +1 @@\r\n-one\r\n+two\r\n'
  expect(parseDiff(plain)).toMatchObject([
    { before: 'a.txt', after: 'a.txt', added: 1, removed: 1 },
  ])
  expect(parseDiff('@@ -1,2 +1,2 @@\n-a\n+b\n c\n')).toMatchObject([{ after: null, added: 1 }])
})

test('a removed line that looks like a header is still a line', () => {
  const [file] = parseDiff('--- a\n+++ a\n@@ -1,2 +1,1 @@\n--- sql comment\n-x\n+++ y\n')
  expect(file?.hunks[0]?.lines.map(({ text }) => text)).toEqual(['-- sql comment', 'x', '++ y'])
})

test.each([
  ['nothing', ''],
  ['prose', 'Dear all,\n\n- first\n+ second\n'],
  ['a header alone', 'diff --git a/x b/x\n'],
])('%s is not a diff', (_name, text) => {
  expect(parseDiff(text)).toEqual([])
})

test('a hunk that announces more than there is ends with the text', () => {
  const [file] = parseDiff(fixture('broken.diff'))
  expect(file).toMatchObject({ added: 0, removed: 1 })
})

test('marks what changed inside a line, as whole words', () => {
  const before = '  return tide.range > 10'
  const after = '  return tide.rangeMetres > 8.5'
  const span = changedSpan(before, after)!
  expect(before.slice(...span.before)).toBe('range > 10')
  expect(after.slice(...span.after)).toBe('rangeMetres > 8.5')
  expect(changedSpan("const label = 'Ebbe'", "const label = 'Ebb'")?.before).toEqual([15, 19])
  expect(changedSpan('alpha', 'omega')).toBeNull()
  expect(changedSpan('x'.repeat(3000), 'x')).toBeNull()
})

test('lines keep their order below one another and stand beside their counterparts', () => {
  const [file] = parseDiff('@@ -1,3 +1,4 @@\n-a\n+b\n-c\n+d\n+e\n f\n')
  const blocks = diffBlocks(file!.hunks[0]!.lines)
  expect(
    unifiedCells(blocks)
      .map(({ text }) => text)
      .join(''),
  ).toBe('abcdef')
  expect(blocks.flat().map(({ left, right }) => [left?.text, right?.text])).toEqual([
    ['a', 'b'],
    ['c', 'd'],
    [undefined, 'e'],
    ['f', 'f'],
  ])
})

test('an enormous diff shows its first 5,000 lines and counts the rest', () => {
  const many = Array.from({ length: 30 }, () => `@@ -1,500 +1,0 @@\n${'-x\n'.repeat(500)}`).join('')
  const { shown, hidden } = firstLines(parseDiff(`--- a\n+++ a\n${many}`))
  expect(shown[0]?.hunks).toHaveLength(10)
  expect(hidden).toBe(10_000)
})
