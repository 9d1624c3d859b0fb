import { Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'

interface Props {
  readonly children?: ReactNode
  readonly [name: string]: unknown
}
type View = (props: Props) => ReactNode

const html = 'http://www.w3.org/1999/xhtml'
// Maps and own keys: a page may have hung anything on Object.prototype.
const namespaces = new Map([
  ['svg', 'http://www.w3.org/2000/svg'],
  ['math', 'http://www.w3.org/1998/Math/MathML'],
])

/**
 * Builds what React would mount, as plain DOM: elements, fragments, texts, and components that
 * use no hooks. Nothing listens and nothing is remembered, so ten thousand messages cost little
 * more than their elements.
 */
export function appendView(parent: Node, view: ReactNode, document: Document): void {
  append(parent, view, document, html)
}

function append(parent: Node, view: ReactNode, document: Document, namespace: string): void {
  if (view === null || view === undefined || typeof view === 'boolean') return
  if (typeof view === 'string' || typeof view === 'number' || typeof view === 'bigint') {
    parent.appendChild(document.createTextNode(String(view)))
  } else if (isValidElement<Props>(view)) appendElement(parent, view, document, namespace)
  else if (Symbol.iterator in view) {
    for (const child of view) append(parent, child, document, namespace)
  }
}

function appendElement(
  parent: Node,
  { type, props }: ReactElement<Props>,
  document: Document,
  outer: string,
): void {
  if (typeof type === 'function') {
    append(parent, (type as View)(props), document, outer)
  } else if (typeof type === 'string') {
    const namespace = namespaces.get(type) ?? outer
    const element =
      namespace === html ? document.createElement(type) : document.createElementNS(namespace, type)
    for (const name of Object.keys(props)) setProp(element, name, props[name])
    append(element, props.children, document, namespace)
    parent.appendChild(element)
  } else if ((type as unknown) === Fragment) {
    append(parent, props.children, document, outer)
  } else throw new TypeError('A component with state cannot be built as a document.')
}

const renamed = new Map([
  ['className', 'class'],
  ['htmlFor', 'for'],
])
const ignored = new Set(['children', 'key', 'ref', 'suppressHydrationWarning'])

function setProp(element: Element, name: string, value: unknown): void {
  if (value === null || value === undefined || ignored.has(name)) return
  if (typeof value === 'boolean') {
    if (name.startsWith('aria-') || name.startsWith('data-')) {
      element.setAttribute(name, String(value))
    } else if (value) element.setAttribute(name, '')
  } else if (typeof value === 'string' || typeof value === 'number') {
    // HTML elements take attribute names in any case: `tabIndex` is `tabindex`.
    element.setAttribute(renamed.get(name) ?? name, String(value))
  } else throw new TypeError(`A document has no place for the value of "${name}".`)
}
