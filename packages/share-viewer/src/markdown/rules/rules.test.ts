import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../parse-markdown.ts'
import type { MarkdownNode } from '../token-tree.ts'

function every(nodes: readonly MarkdownNode[]): MarkdownNode[] {
  return nodes.flatMap((node) => [node, ...every(node.children)])
}

function nodesOf(text: string, type: string): MarkdownNode[] {
  return parseMarkdown(text).blocks.flatMap(({ nodes }) =>
    every(nodes).filter((node) => node.type === type),
  )
}

function formulas(text: string): (readonly [tex: string, where: string])[] {
  return nodesOf(text, 'math').map(({ content, info }) => [content, info] as const)
}

describe('maths', () => {
  test.each<[string, ReturnType<typeof formulas>]>([
    ['so $a^2 + b^2$ is', [['a^2 + b^2', '']]],
    [
      '$x$, ($y$) and **$z$**.',
      [
        ['x', ''],
        ['y', ''],
        ['z', ''],
      ],
    ],
    ['$$x = 1$$', [['x = 1', 'display']]],
    [
      'then \\(n\\ge 3\\) and \\[w+1\\]',
      [
        ['n\\ge 3', ''],
        ['w+1', 'display'],
      ],
    ],
    ['$`a`$', [['a', '']]],
    ['**\\(k=0\\).**', [['k=0', '']]],
    ['$$\na\n+ b\n- c\n\n= d\n$$', [['a\n+ b\n- c\n\n= d', 'display']]],
    ['set\n\\[\nP_n\n\\]\nso', [['P_n', 'display']]],
    ['- item\n\n  $$\n  x\n  $$', [['x', 'display']]],
    ['> $$\n> x\n> $$', [['x', 'display']]],
    ['a $\\text{\\$5}$ b', [['\\text{\\$5}', '']]],
    [
      '| $a$ | b |\n|---|---|\n| c | $d$ |',
      [
        ['a', ''],
        ['d', ''],
      ],
    ],
  ])('%j has %j', (text, found) => {
    expect(formulas(text)).toEqual(found)
  })

  test.each([
    '$5 and $6',
    'from $5-$6 to $10',
    'US$5 or A$6',
    '$HOME/bin:$PATH',
    '$ x $',
    '\\$x\\$',
    '`$x$`',
    '`\\(x\\)`',
    '```\n$$\nx\n$$\n```',
    '    $$\n    x\n    $$',
    '$',
    '$$',
    '$$$$',
    '$$\nnever closed',
    '\\[1\\]',
    '\\[text\\](https://example.com)',
    '\\(\\)',
    `$${'x'.repeat(20_000)}$`,
  ])('%j has none', (text) => {
    expect(formulas(text)).toEqual([])
  })
})

describe('footnotes', () => {
  const text = 'One[^b] and[^a] and[^b].\n\n[^a]: First\n[^b]: Second\n\n    more\n\n[^c]: Unused'

  test('are numbered by their first reference', () => {
    const { blocks } = parseMarkdown(text)
    const marks = blocks.map(({ notes }) => [...(notes ?? [])].map(([l, m]) => [l, m.number]))
    expect(marks).toEqual([
      [
        ['B', 1],
        ['A', 2],
      ],
      [['A', 2]],
      [['B', 1]],
      [['C', 0]],
    ])
  })

  test('lead from the first reference to the note and back', () => {
    const { blocks } = parseMarkdown(text)
    const refs = nodesOf(text, 'footnote_ref')
    expect(refs.map((node) => node.content)).toEqual(['[^b]', '[^a]', '[^b]'])
    expect(blocks[0]?.notes?.get('B')?.anchor).toBe(
      blocks[0]?.nodes[0]?.children.find((node) => node.type === 'footnote_ref'),
    )
    expect(blocks[2]?.notes?.get('B')?.home).toBe(blocks[2]?.nodes[0])
  })

  test('hold blocks', () => {
    const [, second] = nodesOf(text, 'footnote')
    expect(second?.children.map((node) => node.type)).toEqual(['paragraph', 'paragraph'])
  })

  test('a label that is not defined is text, and one word of a note is no address', () => {
    expect(nodesOf('a[^x]', 'footnote_ref')).toEqual([])
    expect(nodesOf('a[^x]\n\n[^x]: word', 'link')).toEqual([])
    expect(nodesOf('[a [^x] b](https://example.com)\n\n[^x]: y', 'footnote_ref')).toHaveLength(1)
  })

  test('labels of Object.prototype mean nothing', () => {
    expect(nodesOf('a[^__proto__] [constructor]', 'footnote_ref')).toEqual([])
    expect(nodesOf('a[^__proto__]\n\n[^__proto__]: x', 'footnote_ref')).toHaveLength(1)
  })
})

describe('autolinks', () => {
  test.each([
    ['www.example.com', 'http://www.example.com'],
    ['(see www.example.com/a_(b)).', 'http://www.example.com/a_(b)'],
    ['www.example.com/?q=1&copy;', 'http://www.example.com/?q=1'],
    ['www.例え.jp/道。続き', 'http://www.xn--r8jz45g.jp/%E9%81%93'],
    ['me.you+x@mail.example.com.', 'mailto:me.you+x@mail.example.com'],
    ['邮箱：a@b.cn。', 'mailto:a@b.cn'],
  ])('%j leads to %s', (text, address) => {
    expect(nodesOf(text, 'link').map((node) => node.attributes.href)).toEqual([address])
    expect(parseMarkdown(text).blocks[0]?.nodes[0]?.children.length).toBeGreaterThan(0)
  })

  test.each([
    'README.md',
    'main.rs',
    'example.com',
    'a@b',
    '`www.example.com`',
    'xwww.a.b',
    'a@b.c_',
  ])('%s is text', (text) => {
    expect(nodesOf(text, 'link')).toEqual([])
  })

  test('a link is not linked again', () => {
    expect(nodesOf('[www.a.com](https://b.com)', 'link')).toHaveLength(1)
  })
})
