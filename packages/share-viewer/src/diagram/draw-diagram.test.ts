import { describe, expect, test } from 'vitest'
import { diagramKind, diagramTitle } from './diagram-kind.ts'
import { drawingOf, lineLimit, quickLines } from './diagram-limits.ts'
import { drawDiagram } from './draw-diagram.ts'

const colors = { text: 'rgb(20, 20, 20)', background: 'rgb(250, 250, 250)' }

function parsed(source: string): Element | undefined {
  const svg = drawDiagram(source, colors)?.svg
  return svg ? new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement : undefined
}

describe('what can be drawn', () => {
  test.each([
    [
      'flowchart TD\n  A[Start] --> B{Fine?}\n  B -->|yes| C(End)',
      ['Start', 'Fine?', 'yes', 'End'],
    ],
    ['graph LR\n  A --> B', ['A', 'B']],
    ['graph LR\n  A-->B\n  B-.->C\n  C==>D', ['A', 'B', 'C', 'D']],
    ['stateDiagram-v2\n  A-->B', ['A', 'B']],
    ['sequenceDiagram\n  Alice->>Bob: Hello\n  Bob-->>Alice: Hi', ['Alice', 'Bob', 'Hello', 'Hi']],
    ['classDiagram\n  Animal <|-- Duck', ['Animal', 'Duck']],
    ['stateDiagram-v2\n  [*] --> Still', ['Still']],
    ['erDiagram\n  A ||--o{ B : has', ['A', 'B', 'has']],
    ['---\ntitle: x\n---\n%%{init: {}}%%\n%% a comment\ngraph TD\n  One --> Two', ['One', 'Two']],
  ])('%j', (source, words) => {
    const svg = parsed(source)
    expect(svg?.localName).toBe('svg')
    const texts = [...(svg?.querySelectorAll('text') ?? [])].map((text) => text.textContent?.trim())
    expect(texts).toEqual(expect.arrayContaining(words))
  })

  test.each(['pie title Pets\n "Dogs" : 1', 'gantt\n title A', 'mindmap\n root', 'hello', ''])(
    '%j is not',
    (source) => {
      expect(drawDiagram(source, colors)).toBeNull()
    },
  )
})

describe('hostile diagrams', () => {
  test.each([
    'graph TD\n  A["<script>alert(1)</script>"] --> B["<img src=x onerror=alert(1)>"]',
    'graph TD\n  A --> B\n  click A "javascript:alert(1)"\n  click B callback',
    'graph TD\n  A --> B\n  style A fill:url(https://evil.example/x)',
    'graph TD\n  classDef x fill:red" onload="alert(1)\n  A:::x --> B',
    'sequenceDiagram\n  A->>B: </text></svg><script>alert(1)</script>',
    '%%{init: {"themeCSS": "@import url(https://evil.example)"}}%%\ngraph TD\n  A --> B',
  ])('%j makes no script, handler or link', (source) => {
    const svg = parsed(source)
    expect(svg?.querySelector('script, foreignObject, iframe, a, image, use')).toBeFalsy()
    for (const element of svg?.querySelectorAll('*') ?? [])
      for (const { name } of element.attributes) expect(name).not.toMatch(/^on|href/)
    expect(svg?.querySelector('style')?.textContent ?? '').not.toMatch(/@import|https?:/)
  })

  test('a colour cannot end the style it is in', () => {
    const drawing = drawDiagram('graph TD\n  A --> B', {
      text: 'red;background:url(https://evil.example)',
      background: '"><script>',
    })
    expect(drawing?.svg).not.toMatch(/evil|<script/)
  })
})

test.each([
  ['graph TD\nA-->B', 'quick'],
  [`graph TD\n${'A-->B\n'.repeat(quickLines)}`, 'asked'],
  [`graph TD\n${'A-->'.repeat(quickLines + 1)}B`, 'asked'],
  [`graph TD\n${'A-->B\n'.repeat(lineLimit)}`, 'never'],
  [`graph TD\nA[${'x'.repeat(60_000)}]`, 'never'],
])('%#: drawn unasked, asked or never', (source, drawn) => {
  expect(drawingOf(source)).toBe(drawn)
})

test('kinds and titles', () => {
  expect(diagramKind('%% note\nflowchart LR\nA-->B')).toBe('flowchart')
  expect(diagramKind('constructor')).toBe('other')
  expect(diagramTitle('graph TD\n  accTitle: How it flows\n  A --> B')).toBe('How it flows')
  expect(diagramTitle('graph TD')).toBeNull()
})
