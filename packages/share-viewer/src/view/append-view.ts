import { Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'
import { Fixed } from './fixed.tsx'

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
  if ((type as unknown) === Fixed) {
    parent.appendChild(copyOf(String(props.name), props.children, document))
  } else if (typeof type === 'function') {
    append(parent, (type as View)(props), document, outer)
  } else if (typeof type === 'string') {
    const namespace = namespaces.get(type) ?? outer
    const element = create(type, props, namespace, document)
    const content = resolve(props.children)
    // One call for what most elements hold.
    if (typeof content === 'string') element.textContent = content
    else append(element, content, document, namespace)
    parent.appendChild(element)
  } else if ((type as unknown) === Fragment) {
    append(parent, props.children, document, outer)
  } else throw new TypeError('A component with state cannot be built as a document.')
}

/** Attributes with few values: elements that have no other are copied, which costs half. */
const common = new Set(['className', 'dir', 'data-align', 'scope', 'data-size', 'data-variant'])

function create(type: string, props: Props, namespace: string, document: Document): Element {
  let look = type
  for (const name of Object.keys(props)) {
    if (name === 'children') continue
    const value = props[name]
    if (value === undefined) continue
    if (typeof value !== 'string' || !common.has(name)) {
      look = ''
      break
    }
    look += `\n${name}\n${value}`
  }
  if (look === type) return createBare(type, namespace, document)
  const known = look === '' ? undefined : originals.get(look)
  if (known?.ownerDocument === document) return copy(known)
  const element = createBare(type, namespace, document)
  for (const name of Object.keys(props)) setProp(element, name, props[name])
  if (look === '') return element
  originals.set(look, element)
  return copy(element)
}

const originals = new Map<string, Element>()

function copy(element: Element): Element {
  const copied = element.cloneNode(false)
  return copied instanceof Element ? copied : element
}

function createBare(type: string, namespace: string, document: Document): Element {
  return namespace === html
    ? document.createElement(type)
    : document.createElementNS(namespace, type)
}

/** What a lone component comes to. */
function resolve(view: ReactNode): ReactNode {
  let content = view
  for (;;) {
    if (Array.isArray(content) && content.length === 1) content = content[0]
    if (!isValidElement<Props>(content) || typeof content.type !== 'function') return content
    if ((content.type as unknown) === Fixed) return content
    content = (content.type as View)(content.props)
  }
}

const copies = new WeakMap<Document, Map<string, Node>>()

function copyOf(name: string, view: ReactNode, document: Document): Node {
  let known = copies.get(document)
  if (!known) copies.set(document, (known = new Map()))
  let original = known.get(name)
  if (!original) {
    const holder = document.createDocumentFragment()
    append(holder, view, document, html)
    original = holder.firstChild ?? holder
    known.set(name, original)
  }
  return original.cloneNode(true)
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
