import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { chunkRuns } from './chunk-runs.ts'
import { parseAnsi } from './parse-ansi.ts'

const textOf = (chunks: ReturnType<typeof chunkRuns>): string[] =>
  chunks.map((runs) => runs.map(({ text }) => text).join(''))

test('short output is one piece', () => {
  expect(chunkRuns(parseAnsi('a \u001b[31mb\u001b[0m\nc'))).toHaveLength(1)
  expect(chunkRuns([])).toEqual([])
})

test('long output is cut at the ends of lines, and nothing is lost or restyled', () => {
  const line = 'compiling \u001b[32mok\u001b[0m in \u001b[2m12 ms\u001b[0m\n'
  const runs = parseAnsi(line.repeat(5000))
  const chunks = chunkRuns(runs)
  expect(chunks.length).toBeGreaterThan(50)
  expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThan(220)
  for (const text of textOf(chunks)) expect(text.endsWith('\n')).toBe(true)
  expect(textOf(chunks).join('')).toBe(runs.map(({ text }) => text).join(''))
  const styles = new Set(chunks.flat().map(({ text, style }) => `${text.trim()} ${style.fg}`))
  expect(styles).toContain('ok 2')
  expect(styles).not.toContain('ok null')
})

test('a line without end is cut as well, never inside a character', () => {
  const chunks = textOf(chunkRuns(parseAnsi('\u{1f600}'.repeat(150_000))))
  expect(chunks.length).toBeGreaterThan(2)
  for (const text of chunks) expect(text.isWellFormed()).toBe(true)
  expect(chunks.join('')).toHaveLength(300_000)
})

test('any text comes out as it went in', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom('\n', 'x'.repeat(25_000), '\u001b[31m', '\u001b[0m'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const runs = parseAnsi(pieces.join(''))
      expect(textOf(chunkRuns(runs)).join('')).toBe(runs.map(({ text }) => text).join(''))
    }),
  )
})
