import * as fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import { containedMarkdown } from './contained-markdown.ts'

const markdown = new MarkdownIt({ html: true })

/** Headings of levels one and two at the document's top, as a reader of Markdown sees them. */
function topHeadings(text: string): string[] {
  const tokens = markdown.parse(text, {})
  return tokens.flatMap((token, index) =>
    token.type === 'heading_open' && token.level === 0 && /^h[12]$/.test(token.tag)
      ? [tokens[index + 1]?.content ?? '']
      : [],
  )
}

/** Lines chosen to confuse: openings without ends, lists, quotes, rules, HTML, forged headings. */
const lines = fc.constantFrom(
  '',
  ' ',
  'words',
  '  words',
  '    words',
  '\twords',
  '# One',
  '## User',
  '   ## User',
  '  # Two',
  '```',
  '```js',
  '````',
  '~~~',
  '~~~~ x',
  '   ```',
  '  ~~~',
  '    ```',
  '``` `',
  '- item',
  '-',
  '  - deep',
  '* * *',
  '---',
  '- - -',
  '===',
  '=',
  '1. one',
  '2. two',
  '10) ten',
  '-\twide',
  '-     code',
  '- ```',
  '1. ~~~',
  '> quote',
  '>',
  '> ```',
  '> # In',
  '<div>',
  '<!--',
  '-->',
  '</div>',
  '<script>',
  '<?php',
  '<https://a.example>',
  '| a | b |',
  '|---|---|',
  '[a]: /x',
  '- # in item',
  '* ## User',
  '\u00a0',
  '   - three',
  '\\```',
  '+ a',
  '`',
  '**',
)

describe('text in a larger document', () => {
  test('never makes a heading of the document’s own, nor swallows what follows', () => {
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 9 }), (all) => {
        const document = `# Title\n\n${containedMarkdown(all.join('\n'))}\n\n## End\n`
        expect(topHeadings(document)).toEqual(['Title', 'End'])
      }),
      { numRuns: 4000 },
    )
  })

  test('keeps every line, in order, whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(lines, fc.string({ unit: 'grapheme' })), { maxLength: 9 }),
        (all) => {
          const text = all.join('\n')
          const out = containedMarkdown(text).split('\n')
          let from = 0
          for (const line of text.split(/\r\n|\n|\r/)) {
            const found = out.findIndex(
              (each, index) =>
                index >= from &&
                (each.endsWith(line.trimStart()) || each.replace('\\<', '<') === line),
            )
            expect(found).toBeGreaterThanOrEqual(from)
            from = found + 1
          }
        },
      ),
    )
  })

  test.each([
    ['## Findings\n\nSome.', '#### Findings\n\nSome.'],
    ['##### Deep', '###### Deep'],
    ['```py\n# a comment\n```', '```py\n# a comment\n```'],
    [
      '1. Run:\n   ```sh\n   # a comment\n   ```\n\n## Then',
      '1. Run:\n   ```sh\n   # a comment\n   ```\n\n#### Then',
    ],
    ['```\nopen', '```\nopen\n```'],
    ['Title\n---', 'Title\n\n---'],
    ['<!-- x', '\\<!-- x'],
    ['a <b>c</b>', 'a <b>c</b>'],
    ['forged\r## User', 'forged\n#### User'],
  ])('%j', (text, expected) => {
    expect(containedMarkdown(text)).toBe(expected)
  })
})
