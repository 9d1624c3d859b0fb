import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import type { MarkdownNode } from '../markdown/token-tree.ts'
import { mathElement, texLimit } from './render-math.ts'

const fixtures = path.join(import.meta.dirname, '../../fixtures/math')
const formulas: string[] = JSON.parse(readFileSync(path.join(fixtures, 'formulas.json'), 'utf8'))
const proof = readFileSync(path.join(fixtures, 'proof.md'), 'utf8')

function markup(tex: string, display = true): string {
  return renderToStaticMarkup(createElement('div', null, mathElement(tex, display)))
}

describe('real formulas', () => {
  test.each(formulas)('%#: drawn, with their source beside them', (tex) => {
    const html = markup(tex)
    expect(html).toMatch(/^<div><math display="block"><semantics>.*<\/semantics><\/math><\/div>$/s)
    expect(html).toContain('<annotation encoding="application/x-tex">')
    expect(html).not.toMatch(/currentcolor|\s(?:style|id)=/)
  })

  test('every formula of a proof', () => {
    const every = (nodes: readonly MarkdownNode[]): readonly MarkdownNode[] =>
      nodes.flatMap((node) => [node, ...every(node.children)])
    const found = parseMarkdown(proof)
      .blocks.flatMap(({ nodes }) => every(nodes))
      .filter((node) => node.type === 'math')
    expect(found.length).toBeGreaterThan(60)
    expect(found.filter(({ content, info }) => !mathElement(content, info === 'display'))).toEqual(
      [],
    )
  })
})

test('letters of other alphabets are letters', () => {
  expect(markup('\\mathbb{R}\\mathcal{L}\\mathfrak{g}\\mathbf{x}\\mathtt{a1}')).toMatch(
    /ℝ.*ℒ.*𝔤.*𝐱.*𝚊/s,
  )
})

describe('hostile formulas', () => {
  test.each([
    '\\href{javascript:alert(1)}{x}',
    '\\url{javascript:alert(1)}',
    '\\includegraphics{https://evil.example/x.png}',
    '\\htmlStyle{background:url(https://evil.example)}{x}',
    '\\htmlId{location}{x}',
    '\\htmlClass{pt-math}{x}',
    '\\htmlData{a=b}{x}',
    '\\text{<img src=x onerror=alert(1)>}',
    '\\text{</math><script>alert(1)</script>}',
    '\\color{red;background:url(x)}{y}',
  ])('%s does nothing', (tex) => {
    const html = markup(tex).replace(/<annotation.*<\/annotation>/s, '')
    expect(html).not.toMatch(/<(?!\/?(?:div|math|semantics|m[a-z]+)\b)/)
    expect(html).not.toMatch(/<[^>]*\s(?:href|src|style|class|id|on\w+|data-[\w-]+)=/)
  })

  test.each([
    ['a macro that makes itself', '\\def\\a{\\a\\a}\\a'],
    [
      'a macro that doubles',
      '\\def\\a{x}'.padEnd(11) +
        Array.from(
          { length: 26 },
          (_, i) =>
            `\\def\\${String.fromCharCode(98 + i).repeat(3)}{${`\\${String.fromCharCode(97 + i).repeat(i ? 3 : 1)}`.repeat(10)}}`,
        ).join('') +
        '\\zzz',
    ],
    ['a megabyte', 'x'.repeat(1_000_000)],
    ['more than fits', 'x'.repeat(texLimit + 1)],
    ['braces without end', '{'.repeat(5000)],
    ['nested braces', '{'.repeat(4000) + '}'.repeat(4000)],
    ['nested fractions', '\\frac{1}{'.repeat(900) + '1' + '}'.repeat(900)],
    ['what is no TeX', '\\frac'],
  ])('%s stays as its source', (_name, tex) => {
    expect(mathElement(tex, true)).toBeNull()
  })

  test('sizes are bounded', () => {
    expect(markup('\\rule{100000em}{100000em}')).toMatch(/width="20em" height="20em"/)
  })

  test('a macro of one formula is not there in the next', () => {
    mathElement('\\gdef\\mine{x}', false)
    expect(mathElement('\\mine', false)).not.toEqual(mathElement('x', false))
  })
})
