import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MarkdownDocument } from '../document.ts'
import { parseMarkdown } from '../parse-markdown.ts'
import type { MarkdownNode } from '../token-tree.ts'
import { createIncrementalParser } from './incremental-parser.ts'
import { chunked, longBlockText, markdownText } from './markdown-text.fixture.ts'
import { longText, manual, proof } from './real-text.fixture.ts'

/** A document as plain data, definitions found elsewhere included. */
function plain({ blocks, references, plain: isPlain }: MarkdownDocument): unknown {
  const definitions: [string, unknown][] = []
  for (const label in references) definitions.push([label, references[label]])
  return { blocks, isPlain, definitions: definitions.toSorted(([a], [b]) => (a < b ? -1 : 1)) }
}

function expectSameAtEachStep(chunks: readonly string[], breaks = false): void {
  const parse = createIncrementalParser()
  let text = ''
  for (const chunk of chunks) {
    text += chunk
    const grown = plain(parse(text, breaks))
    expect(grown).toEqual(plain(parseMarkdown(text, { breaks })))
  }
}

function inSteps(text: string, size: number): string[] {
  return text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []
}

describe('a growing text reads as the same text at once', () => {
  test('however it is made and cut', () => {
    fc.assert(
      fc.property(chunked(markdownText), fc.boolean(), (chunks, breaks) =>
        expectSameAtEachStep(chunks, breaks),
      ),
      { numRuns: 500 },
    )
  })

  test('inside long lists, tables, fences, notes and maths', () => {
    fc.assert(
      fc.property(chunked(longBlockText), (chunks) => expectSameAtEachStep(chunks)),
      { numRuns: 500 },
    )
  })

  test('in real text, cut anywhere', () => {
    fc.assert(
      fc.property(chunked(fc.constantFrom(manual, proof)), (chunks) =>
        expectSameAtEachStep(chunks),
      ),
      { numRuns: 40 },
    )
    expectSameAtEachStep(inSteps(manual.replaceAll('\n', '\r\n'), 7))
  })

  test.each([
    ['a title that closes late', '[a]: /u\n"x\n===\ny\n\n', '- z\n- z\n"'],
    ['maths that closes late', 'text\n$$\na\n- b\n', '# c\n\nd\n\n$$\n\nend\n\nend\n'],
    ['maths that opens again', 'text\n\\[\n$5\n\\]', 'x\n\nend\n\nend\n'],
    ['a list that turns loose', '- a\n- b\n- c\n- d\n', '\n- e\n- f\n- g\n\n  h\n'],
    ['a sibling that is indented further', '10. a\n11. b\n   - c\n', '   - d\n   - e\n12. f\n'],
    ['a table that ends', '|a|b|\n|-|-|\n|1|2|\n|3|4|\n', 'x\n\ny\n\nz\n'],
    [
      'a note defined twice',
      'a[^1] b[^2]\n\nc\n\n[^2]: two\n\n',
      '[^1]: one\n\n[^2]: again\n\nd\n',
    ],
    ['too deep', `a\n\nb\n\n${'> '.repeat(60)}x\n`, `${'> '.repeat(200)}y\n\nc\n\nd\n`],
    ['half a line break', '```js\r', '\n\na\n```\n'],
  ])('with %s', (_name, first, second) => {
    expectSameAtEachStep(inSteps(first + second, 1))
    expectSameAtEachStep([first, second])
  })

  test('also when it is another text', () => {
    const parse = createIncrementalParser()
    parse('one\n\ntwo', false)
    for (const text of ['one\n\ntw', '', 'other\n\ntwo', 'other\n\ntwo\nb'])
      expect(plain(parse(text, true))).toEqual(plain(parseMarkdown(text, { breaks: true })))
  })
})

describe('what did not change stays the same object', () => {
  test('finished blocks', () => {
    const parse = createIncrementalParser()
    const before = parse('# One\n\nTwo *x*\n\n- a\n- b\n\nThree', false)
    const after = parse('# One\n\nTwo *x*\n\n- a\n- b\n\nThree and\n\nfour', false)
    expect(after.blocks.slice(0, 3).map((block, index) => block === before.blocks[index])).toEqual([
      true,
      true,
      true,
    ])
    expect(after.blocks[3]).not.toBe(before.blocks[3])
  })

  test.each([
    ['items of a list', (index: number) => `- item ${index} with *words*\n`],
    ['items with blank lines between', (index: number) => `- item ${index}\n\n  more\n\n`],
    [
      'rows of a table',
      (index: number) => (index === 0 ? '| a | b |\n|---|---|\n' : `| ${index} | *x* |\n`),
    ],
  ])('%s', (_name, part) => {
    const parse = createIncrementalParser()
    let text = ''
    let shown = new Set<MarkdownNode>()
    for (let index = 0; index < 60; index += 1) {
      text += part(index)
      const [node] = parse(text, false).blocks[0]?.nodes ?? []
      const parts = node?.type === 'table' ? node.children[1]?.children : node?.children
      const now = new Set(parts)
      expect([...shown].filter((one) => now.has(one)).length).toBeGreaterThanOrEqual(shown.size - 2)
      shown = now
    }
    expect(shown.size).toBeGreaterThan(50)
  })

  test('blocks that a late definition does not concern', () => {
    const parse = createIncrementalParser()
    const text = 'See [the report][r].\n\nNothing here.\n\nOr [that][x].\n\n'
    const before = parse(text, false)
    const after = parse(`${text}[r]: https://example.com\n\nend\n\nend`, false)
    expect(after.blocks[0]?.nodes[0]?.children[1]?.type).toBe('link')
    expect(after.blocks[1]).toBe(before.blocks[1])
    expect(after.blocks[2]).toBe(before.blocks[2])
  })

  test('an equal part of a text that was replaced', () => {
    const parse = createIncrementalParser()
    const before = parse('One\n\nTwo', false)
    const after = parse('One\n\n2', false)
    expect(after.blocks[0]).toBe(before.blocks[0])
  })
})

describe('a step costs the same in a long text as in a short one', () => {
  const length = 200_000
  test.each<[string, number, string]>([
    ['prose, lists, tables and code', 8, longText(length)],
    ['one endless list', 4, '- an item with *some* words in it\n'.repeat(length / 34)],
    ['one endless loose list', 4, '1. an item\n\n   with more of it\n\n'.repeat(length / 33)],
    ['one endless table', 4, `| a | b |\n|---|---|\n${'| cell | *cell* |\n'.repeat(length / 18)}`],
    ['one endless fence', 4, `\`\`\`js\n${'const value = compute(1)\n'.repeat(length / 25)}`],
    ['short paragraphs', 4, 'A paragraph of a few words.\n\n'.repeat(length / 29)],
  ])('%s: each character is parsed at most %i times', (_name, times, text) => {
    let parsed = 0
    let half = 0
    const parse = createIncrementalParser((characters) => (parsed += characters))
    for (let end = 80; end < text.length + 80; end += 80) {
      parse(text.slice(0, end), false)
      if (end <= text.length / 2) half = parsed
    }
    expect(parsed).toBeLessThan(text.length * times)
    expect(parsed - half).toBeLessThan(half * 1.2)
  })
})
