import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createIncrementalParser } from './growing/incremental-parser.ts'
import { pathological } from './hostile.fixture.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { parser } from './parser.ts'
import type { MarkdownNode } from './token-tree.ts'

let tries = 0
const { block, inline } = parser
const blockRules = block.ruler.getRules.bind(block.ruler)
const inlineRules = inline.ruler.getRules.bind(inline.ruler)

/** Counts how often any rule is tried: the parser's steps, whatever the machine. */
beforeAll(() => {
  block.ruler.getRules = (chain) =>
    blockRules(chain).map((rule) => (...args) => {
      tries += 1
      return rule(...args)
    })
  inline.ruler.getRules = (chain) =>
    inlineRules(chain).map((rule) => (...args) => {
      tries += 1
      return rule(...args)
    })
})

afterAll(() => {
  block.ruler.getRules = blockRules
  inline.ruler.getRules = inlineRules
})

beforeEach(() => {
  tries = 0
})

function count(nodes: readonly MarkdownNode[]): number {
  return nodes.reduce((sum, node) => sum + 1 + count(node.children), 0)
}

function depth(nodes: readonly MarkdownNode[]): number {
  return nodes.reduce((deepest, node) => Math.max(deepest, 1 + depth(node.children)), 0)
}

describe.each(pathological)('%s', (_name, text) => {
  test('is parsed in steps that its length bounds', () => {
    const { blocks } = parseMarkdown(text)
    expect(tries).toBeLessThan(text.length * 40 + 1000)
    const nodes = blocks.flatMap((block) => block.nodes)
    expect(count(nodes)).toBeLessThan(text.length * 5 + 100)
    expect(depth(nodes)).toBeLessThanOrEqual(101)
  })

  test('is the same when it grows', () => {
    const parse = createIncrementalParser()
    for (const part of [0.31, 0.62, 0.93]) parse(text.slice(0, text.length * part), false)
    const grown = parse(text, false)
    const whole = parseMarkdown(text)
    expect(grown.plain).toBe(whole.plain)
    // Compared as text: a matcher takes minutes to walk so many nodes.
    expect(JSON.stringify(grown.blocks)).toBe(JSON.stringify(whole.blocks))
  })
})

test('a paragraph of nothing but marks is the text it is', () => {
  const text = `${'*a **b '.repeat(4000)}\n${'c** d* '.repeat(4000)}`.trim()
  const { blocks } = parseMarkdown(text)
  expect(blocks[0]?.nodes[0]?.children.map((node) => node.content || '\n').join('')).toBe(text)
})
