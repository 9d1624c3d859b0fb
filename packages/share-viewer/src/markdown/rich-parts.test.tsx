import { render, screen, waitFor, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { viewerLabels } from '../labels/viewer-labels.ts'
import { drawFormula } from '../math/draw-formula.tsx'
import { useDocumentEnvironment } from '../view/use-view-environment.ts'
import { Markdown } from './markdown.tsx'
import { MarkdownView } from './markdown-view.tsx'

const notes = 'One[^x] and two[^y], one[^x] again.\n\n[^y]: Second\n\n[^x]: First\n\n[^z]: Nobody’s'

test('footnotes lead to their text and back, by number', () => {
  const { container } = render(<Markdown text={notes} anchors="m-1" />)
  const [one, two, again] = screen.getAllByRole('link', { name: /^Footnote \d$/ })
  expect([one, two, again].map((link) => link?.textContent)).toEqual(['1', '2', '1'])
  expect([one, two, again].map((link) => link?.id)).toEqual(['m-1-noteref-1', 'm-1-noteref-2', ''])
  const first = container.querySelector(one?.getAttribute('href') ?? '')
  expect(first).toHaveTextContent('First')
  expect(first).toHaveAttribute('tabindex', '-1')
  const back = within(screen.getByRole('note', { name: 'Footnote 1' })).getByRole('link')
  expect(back).toHaveAttribute('href', '#m-1-noteref-1')
  expect(screen.getByRole('note', { name: 'Footnote z' })).toHaveTextContent('Nobody’s')
})

test('a hostile label is no id, and without a prefix there is none', () => {
  const text = 'a[^location]\n\n[^location]: x'
  const { container, rerender } = render(<Markdown text={text} />)
  expect(container.querySelector('[id]')).toBeNull()
  rerender(<Markdown text={text} anchors="m-1" />)
  expect([...container.querySelectorAll('[id]')].map(({ id }) => id)).toEqual([
    'm-1-noteref-1',
    'm-1-note-1',
  ])
})

test('formulas are their TeX at once and MathML soon', async () => {
  const { container } = render(<Markdown text={'So $a^2$ and\n\n```math\n\\frac{a}{b}\n```'} />)
  expect([...container.querySelectorAll('code')].map((code) => code.textContent)).toEqual([
    'a^2',
    '\\frac{a}{b}',
  ])
  await waitFor(() => expect(container.querySelectorAll('math')).toHaveLength(2), {
    timeout: 20_000,
  })
  expect(container.querySelector('math[display="block"] mfrac')).not.toBeNull()
})

function Document({ text }: { readonly text: string }): ReactNode {
  return <MarkdownView text={text} breaks={false} env={useDocumentEnvironment()} />
}

test('a document’s formulas are drawn in place; what is no TeX stays', async () => {
  const { container } = render(<Document text={'$x_1$ then $\\frac$ and `$y$`'} />)
  const sources = [...container.querySelectorAll<HTMLElement>('.pt-math-source')]
  expect(sources).toHaveLength(2)
  await Promise.all(sources.map(drawFormula))
  expect(container.querySelectorAll('math')).toHaveLength(1)
  expect(container.querySelector('msub')?.namespaceURI).toMatch(/MathML/)
  expect(container.querySelector('.pt-math-source')).toHaveTextContent('\\frac')
})

test('a document shows a diagram’s source until it is drawn', () => {
  const { container } = render(<Document text={'```mermaid\ngraph TD\n  A --> B\n```'} />)
  expect(container.querySelector('figure[data-diagram] code')).toHaveTextContent('A --> B')
  expect(screen.getByText(viewerLabels.diagram('flowchart'))).toBeVisible()
})
