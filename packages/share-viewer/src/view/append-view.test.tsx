import { prettyDOM } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { createElement, Fragment, memo, useState, type ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import { appendView } from './append-view.ts'

function built(view: ReactNode): string {
  const holder = document.createElement('div')
  appendView(holder, view, document)
  return essence(holder)
}

function essence(element: Element): string {
  element.normalize()
  return prettyDOM(element, Infinity, { highlight: false }) || ''
}

function written(view: ReactNode): string {
  const html = `<div>${renderToStaticMarkup(view)}</div>`
  const element = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild
  return element ? essence(element) : ''
}

function Pair({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{children}</dt>
      {[1, 2].map((n) => (
        <Fragment key={n}>{n}</Fragment>
      ))}
    </>
  )
}

test.each<[string, ReactNode]>([
  ['text, numbers and what is nothing', [0, 'a & <b>', null, undefined, false, true]],
  [
    'attributes under their own names',
    <label key="" htmlFor="x" className="a b" dir="auto" tabIndex={-1} data-x aria-hidden>
      y
    </label>,
  ],
  ['attributes that are off', <input key="" type="checkbox" disabled readOnly={false} />],
  ['a false that is said', <i key="" aria-hidden={false} hidden={false} />],
  [
    'pictures and formulas in their own namespaces',
    <p key="">
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="M1 1" />
      </svg>
      {createElement('math', { display: 'block' }, createElement('mi', null, 'x'))}
    </p>,
  ],
  [
    'components and fragments',
    <dl key="">
      <Pair>
        <b>c</b>
      </Pair>
    </dl>,
  ],
])('builds what React would write: %s', (_name, view) => {
  expect(built(view)).toBe(written(view))
})

test('names become elements of the right namespace', () => {
  const holder = document.createElement('div')
  appendView(
    holder,
    <svg viewBox="0 0 1 1">
      <path d="M0 0" />
    </svg>,
    document,
  )
  expect(holder.querySelector('path')?.namespaceURI).toBe('http://www.w3.org/2000/svg')
  expect(holder.querySelector('svg')?.getAttribute('viewBox')).toBe('0 0 1 1')
})

test('what needs React is refused, not drawn wrongly', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  function Counter(): ReactNode {
    const [count] = useState(0)
    return count
  }
  expect(() => built(<button onClick={() => {}}>x</button>)).toThrow('onClick')
  const Memo = memo(Pair)
  expect(() => built(<Memo>x</Memo>)).toThrow('state')
  expect(() => built(<Counter />)).toThrow('null')
})
