import { createElement, type ReactElement, type ReactNode } from 'react'
import { inAlphabet } from './math-alphabets.ts'

interface OpenElement {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: ReactNode[]
}

const tags = new Set(
  `math semantics annotation mrow mi mn mo mtext mspace mfrac msqrt mroot mstyle merror mpadded
  mphantom msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mlabeledtr
  mtd menclose none ms`.split(/\s+/),
)
const attributeNames = new Set(
  `accent accentunder columnalign columnlines columnspacing depth display displaystyle encoding fence
  form height largeop linebreak linethickness lspace mathbackground mathcolor mathsize maxsize minsize
  movablelimits notation rowlines rowspacing rspace scriptlevel separator side stretchy symmetric
  voffset`.split(/\s+/),
)

/** Deeper formulas are not meant as such. */
const depthLimit = 150

const token = /<(\/?)([a-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/gy

/**
 * KaTeX's MathML as elements: only elements and attributes of MathML's own, nothing that addresses,
 * styles or names anything. `null` for what is not such markup.
 */
export function readMathml(markup: string): ReactElement | null {
  const root: OpenElement = { tag: '', attributes: {}, children: [] }
  const stack = [root]
  let at = 0
  for (const match of markup.matchAll(token)) {
    const [whole, closing, tag = '', attributes = '', empty, text] = match
    const parent = stack.at(-1)
    if (match.index !== at || !parent || stack.length > depthLimit) return null
    at += whole.length
    if (text !== undefined) {
      parent.children.push(inAlphabet(decode(text), parent.attributes.mathvariant ?? ''))
    } else if (tag === 'span') continue
    else if (!tags.has(tag)) return null
    else if (closing) {
      const done = stack.pop()
      if (done?.tag !== tag) return null
      if (!isSpacer(done)) append(stack.at(-1), done)
    } else {
      const open = { tag, attributes: readAttributes(attributes), children: [] }
      if (empty) append(parent, open)
      else stack.push(open)
    }
  }
  const [math] = root.children
  if (at !== markup.length || stack.length !== 1) return null
  return math !== null && typeof math === 'object' && 'props' in math ? math : null
}

function append(parent: OpenElement | undefined, child: OpenElement): void {
  parent?.children.push(toElement(child, parent.children.length))
}

/** KaTeX centres a formula with a number between two columns of half the width; browsers do not. */
function isSpacer({ tag, attributes }: OpenElement): boolean {
  return tag === 'mtd' && attributes.width === '50%'
}

function toElement({ tag, attributes, children }: OpenElement, key: number): ReactElement {
  const props: Record<string, string | number> = { key }
  for (const [name, value] of Object.entries(attributes))
    if (attributeNames.has(name) || (name === 'width' && tag !== 'mtable')) props[name] = value
  if (attributes.mathvariant === 'normal') props.mathvariant = 'normal'
  if (tag === 'mtable' && attributes.width === '100%') props.className = 'pt-math-numbered'
  return createElement(tag, props, ...children)
}

function readAttributes(source: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = Object.create(null)
  for (const [, name = '', value = ''] of source.matchAll(/([\w:-]+)="([^"]*)"/g))
    attributes[name] = decode(value)
  return attributes
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
}

function decode(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity)
}
