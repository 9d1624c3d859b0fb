import { withoutStyle } from './inline-style.ts'

/**
 * A page without anything that runs, navigates or reaches the network.
 *
 * The frame's `sandbox=""` and the policy below are what holds; removing is for what neither
 * covers (`<link rel=preconnect>` opens sockets from any sandbox, a policy cannot stop a frame
 * from navigating itself) and so that a preview does not show holes. The text is parsed into a
 * document of its own, which loads and runs nothing, never into ours.
 */
const policy =
  "default-src 'none'; img-src data:; font-src data:; media-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

const removed =
  'script, link, base, meta[http-equiv], meta[name="referrer"], iframe, frame, frameset, object, embed, portal, fencedframe, applet, noscript, animate, set, animateTransform, animateMotion'

/** Attributes that name something to fetch; only inline data may stay. */
const fetching = new Set([
  'src',
  'srcset',
  'poster',
  'background',
  'data',
  'href',
  'xlink:href',
  'imagesrcset',
  'lowsrc',
  'dynsrc',
])
const never = new Set([
  'srcdoc',
  'formaction',
  'action',
  'ping',
  'manifest',
  'target',
  'download',
  'codebase',
  'archive',
  'profile',
  'longdesc',
  'cite',
  'nonce',
])

/** Parses text into an inert document; the Trusted Types policy is the caller's. */
export type ParseHtml = (html: string) => Document

export interface StaticHtmlOptions {
  /** The frame's policy would refuse it and say so: leave style out. @default false */
  readonly unstyled?: boolean
}

/**
 * The page as it may be shown in `<iframe sandbox="">`.
 *
 * @returns `null` for a page that reads differently every time it is parsed: a sign that it was
 * made to get past this
 */
export function staticHtml(
  source: string,
  parse: ParseHtml,
  { unstyled = false }: StaticHtmlOptions = {},
): string | null {
  let html = unstyled ? withoutStyle(source) : source
  for (let pass = 0; pass < 4; pass += 1) {
    const document = parse(html)
    clean(document, unstyled ? `${removed}, xmp` : removed)
    const next = serialise(document)
    if (next === html) return next
    html = next
  }
  return null
}

function clean(root: Document, unwanted: string): void {
  for (const element of root.querySelectorAll(unwanted)) element.remove()
  for (const element of root.querySelectorAll('*')) {
    if (element.localName === 'template') element.remove()
    else cleanAttributes(element)
  }
}

function cleanAttributes(element: Element): void {
  for (const { name, value } of element.attributes) {
    const lower = name.toLowerCase()
    const inline = /^\s*data:(image|font|audio|video)\//i.test(value) && lower !== 'srcset'
    const place = /^\s*#/.test(value) && (lower === 'href' || lower === 'xlink:href')
    if (lower.startsWith('on') || never.has(lower) || (fetching.has(lower) && !inline && !place)) {
      element.removeAttribute(name)
    }
  }
}

function serialise(document: Document): string {
  const head = document.head
  for (const [name, content] of [
    ['referrer', 'no-referrer'],
    ['Content-Security-Policy', policy],
  ] as const) {
    const meta = document.createElement('meta')
    meta.setAttribute(name === 'referrer' ? 'name' : 'http-equiv', name)
    meta.setAttribute('content', content)
    head.prepend(meta)
  }
  // oxlint-disable-next-line no-restricted-properties -- read, never written
  return `<!doctype html>${document.documentElement.outerHTML}`
}
