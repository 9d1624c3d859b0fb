import { describe, expect, it } from 'vitest'
import { atomicCut, atomicRanges } from './atomic-ranges.ts'
import { graphemeCut } from './grapheme-cut.ts'

/** Every text a reader would see while this one is being written, shortest first. */
function framesOf(text: string): string[] {
  const ranges = atomicRanges(text)
  const cuts = Array.from({ length: text.length + 1 }, (_, end) => atomicCut(ranges, end))
  return [...new Set(cuts)].map((cut) => text.slice(0, cut))
}

describe('a Markdown construct appears at once', () => {
  it.each([
    ['link', 'See ', '[the docs](https://example.com/a_(b)?c=1)', ' now'],
    ['reference link', 'See ', '[the docs][d]', ' now'],
    ['image', 'Look: ', '![a chart](chart.png)', ' there'],
    ['inline code', 'Run ', '`npm test`', ' now'],
    ['inline code holding a backtick', 'Run ', '``a ` b``', ' now'],
    ['strong', 'A ', '**bold claim**', ' here'],
    ['strong around emphasis', 'A ', '**bold *and* more**', ' here'],
    ['emphasis', 'A ', '*fine*', ' line'],
    ['underscore emphasis', 'A ', '_fine_', ' line'],
    ['strikethrough', 'A ', '~~wrong~~', ' line'],
    ['HTML tag', 'A ', '<span class="x">', ' tag'],
    ['maths', 'Let ', '$x^2 + y$', ' be'],
    ['maths block', 'Let ', '$$\nx^2\n$$', ' be'],
    ['maths in parentheses', 'Let ', String.raw`\(x^2\)`, ' be'],
    ['maths in brackets', 'Let ', '\\[\nx^2\n\\]', ' be'],
    ['bare address', 'Go to ', 'https://example.com/path', ' now'],
    ['entity', 'A ', '&amp;', ' B'],
    ['escape', 'A ', String.raw`\*`, ' B'],
    ['fence opening line', 'Code:\n', '```python title="x"\n', 'print(1)\n```'],
    ['table head', 'Rows:\n\n', '| a | b |\n|---|---|\n', '| 1 | 2 |\n'],
    ['table row', '| a | b |\n|---|---|\n', '| 1 | 2 |\n', '| 3 | 4 |\n'],
    ['heading sign', 'Text\n\n', '### T', 'itle'],
    ['task sign', '- one\n', '- [x] t', 'wo'],
    ['heading under a line', 'Text\n\n', 'Title\n=====\n', 'more'],
  ])('%s', (_name, before, construct, after) => {
    const frames = framesOf(before + construct + after)
    expect(frames).toContain(before)
    const inside = frames.filter(
      (frame) => frame.length > before.length && frame.length < (before + construct).length - 1,
    )
    expect(inside).toEqual([])
  })

  it('writes code inside a fence letter by letter, whatever it holds', () => {
    const text = '```md\n**a** [b](c)\n```\n'
    expect(framesOf(text)).toContain('```md\n**a** [b')
  })

  it('leaves lone signs alone', () => {
    const text = 'a * b, 3 < 4, $5 and snake_case_name, [open'
    expect(framesOf(text)).toHaveLength(text.length + 1)
  })

  it('writes a fence that never closes', () => {
    expect(framesOf('```\nabc')).toEqual(['', '```\n', '```\na', '```\nab', '```\nabc'])
  })

  it.each([
    '[',
    '*',
    '`',
    '_',
    '$',
    '<',
    '![](',
    '**a ',
    '`` ` ',
    '> ',
    '\\',
    '[a](',
    '| ',
    '[[a]',
    '\\(',
    '\\[',
  ])(
    'reads 200,000 characters of %j without hanging',
    (unit) => {
      const text = unit.repeat(200_000 / unit.length)
      expect(framesOf(text).at(-1)).toHaveLength(text.length)
    },
    5000,
  )
})

describe('graphemeCut', () => {
  const family = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'
  it.each([
    ['before a family', `a${family}b`, 1, 1],
    ['inside a family', `a${family}b`, 4, 1],
    ['after a family', `a${family}b`, 1 + family.length, 1 + family.length],
    ['between flags', '\u{1F1E9}\u{1F1EA}\u{1F1EB}\u{1F1F7}', 4, 4],
    ['inside the second flag', '\u{1F1E9}\u{1F1EA}\u{1F1EB}\u{1F1F7}', 6, 4],
    ['before a combining mark', 'e\u0301x', 1, 0],
    ['only combining marks', '\u0301\u0301\u0301', 2, 0],
    ['a lone surrogate', 'a\uD83Db', 2, 2],
    ['half a pair', 'a\u{1F600}', 2, 1],
    ['a Windows line end', 'a\r\nb', 2, 1],
    ['below zero', 'abc', -1, 0],
    ['past the end', 'abc', 9, 3],
  ])('%s', (_name, text, end, expected) => {
    expect(graphemeCut(text, end)).toBe(expected)
  })

  it.each([
    ['emoji and letters', `${family}\u{1F44D}\u{1F3FD} é한 `],
    ['nothing but emoji', `${family}\u{1F44D}\u{1F3FD}\u2764\uFE0F\u200D\u{1F525}`],
    ['nothing but flags', '\u{1F1E9}\u{1F1EA}'],
    ['flags beside emoji', '\u{1F1E9}\u{1F600}\u{1F1EA}\u{1F1EB}\u{1F3F4}\u{E0067}\u{E007F}'],
    ['Hindi', 'क्षत्रिय नि '],
    ['Arabic with a sign before digits', 'سلام \u06001 '],
    ['signs that join what follows', '\u{110BD}a\u0D4Eb\u{1F600}\u0600\u{1F600} '],
    ['Korean in parts', '\u1112\u1161\u11AB한 '],
    ['halves of pairs', '\uD83D\uD83C\uDFFDa\uDE00\u200D\u{1F600}'],
  ])('agrees with segmenting the whole of a long text: %s', (_name, unit) => {
    const text = unit.repeat(300)
    const starts = new Set([...new Intl.Segmenter().segment(text)].map(({ index }) => index))
    for (let end = 0; end < text.length; end += 7) {
      let expected = end
      while (!starts.has(expected)) expected--
      expect(graphemeCut(text, end)).toBe(expected)
    }
  })
})
