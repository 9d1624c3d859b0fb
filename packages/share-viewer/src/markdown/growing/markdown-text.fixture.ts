import fc from 'fast-check'

const inline = [
  'word',
  ' ',
  '*soft*',
  '**bold',
  '**',
  '`code`',
  '`',
  '~~gone~~',
  '[a](https://example.com)',
  '[one]',
  '[Two][one]',
  '![p][two]',
  '[^1]',
  '[^note]',
  '$x^2$',
  '$5 and $6',
  '$$y$$',
  '\\(z\\)',
  '\\[w+1\\]',
  'www.example.com/a',
  'someone@example.com',
  'https://example.com/b',
  '<b>',
  '&amp;',
  'a | b',
  '|',
  '\\',
  '  ',
  '\u0000',
  '😀',
]
const openers = [
  '',
  '',
  '',
  '- ',
  '* ',
  '+ ',
  '-',
  '1. ',
  '2) ',
  '10. ',
  '   - ',
  '  ',
  '    ',
  '      - ',
  '> ',
  '> - ',
  '# ',
  '### ',
  '```',
  '```js',
  '~~~',
  '$$',
  '\\[',
  '\\]',
  '| a | b |',
  '|---|:-:|',
  '| 1 | 2 |',
  '---',
  '===',
  '***',
  '[one]: https://example.com/1',
  '[one]: https://example.com/2 "t"',
  '[two]:',
  '/url',
  '"title',
  'end"',
  '[^1]: note ',
  '[^note]:',
  '    more',
  '\t',
  '- [ ] ',
  '- [x] ',
]
const breaks = ['\n', '\n', '\n', '\n\n', '\n\n', '\r\n', '\n \n', '\r']

const line = fc
  .tuple(
    fc.constantFrom(...openers),
    fc.array(fc.constantFrom(...inline), { maxLength: 3 }),
    fc.constantFrom(...breaks),
  )
  .map(([opener, words, end]) => opener + words.join('') + end)

/** Text made of what markdown is made of, in any order. */
export const markdownText: fc.Arbitrary<string> = fc
  .array(line, { maxLength: 14 })
  .map((lines) => lines.join(''))

/** Text in which one kind of block goes on and on, as models write. */
export const longBlockText: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(
      ['- ', '  ', '\n', '- \n', '   - '],
      ['1. ', '   ', '\n', '2. ', '    - '],
      ['| a | b |\n|---|---|\n', '| ', '| x | [one] |\n', 'c\n', '\n'],
      ['```js\n', 'let a\n', '  ', '\n', '``'],
      ['[^1]: ', '    ', '\n', '[^1] ', '[one]: /u\n'],
      ['$$\n', 'x\n', '- y\n', '\n', '$$'],
    ),
    fc.array(fc.tuple(fc.nat({ max: 4 }), fc.constantFrom(...inline)), { maxLength: 24 }),
    line,
  )
  .map(([parts, picks, end]) => {
    const body = picks.map(([part, word]) => `${parts[part] ?? ''}${word}${part % 2 ? '\n' : ''}`)
    return `${parts[0]}${body.join('')}\n${end}`
  })

/** A text cut into pieces of a few characters. */
export function chunked(text: fc.Arbitrary<string>): fc.Arbitrary<readonly string[]> {
  return text.chain((whole) =>
    fc
      .array(fc.nat({ max: whole.length }), { maxLength: 40 })
      .map((cuts) => [...new Set([...cuts, whole.length])].toSorted((a, b) => a - b))
      .map((cuts) => cuts.map((cut, index) => whole.slice(cuts[index - 1] ?? 0, cut))),
  )
}
