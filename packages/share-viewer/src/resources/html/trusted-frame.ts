import { refusesInlineStyle } from './inline-style.ts'
import { staticHtml } from './static-html.ts'

/** Named, so that a host's `trusted-types` directive can allow it. */
const policyName = 'playthread-static-preview'

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML: (html: string) => string },
  ): { createHTML(html: string): string }
}

let createHtml: ((html: string) => string) | undefined

/**
 * Marks text for the two places that take markup: an inert parser and a scriptless frame. Where
 * Trusted Types are on, only a named policy may do that; a host may refuse it.
 *
 * @throws TypeError when the page's policy refuses
 */
function trusted(html: string): string {
  if (!createHtml) {
    const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
    const made = types?.createPolicy(policyName, { createHTML: (text) => text })
    createHtml = made ? (text) => made.createHTML(text) : (text) => text
  }
  return createHtml(html)
}

/**
 * Shows a static copy of a page in a frame that already has `sandbox=""`.
 *
 * @returns false when the page's security policy, or the document itself, does not allow it
 */
export function showStaticHtml(frame: HTMLIFrameElement, source: string): boolean {
  if (frame.getAttribute('sandbox') !== '') return false
  try {
    const parse = (text: string) => new DOMParser().parseFromString(trusted(text), 'text/html')
    const html = staticHtml(source, parse, { unstyled: refusesInlineStyle(frame.ownerDocument) })
    if (html === null) return false
    frame.srcdoc = trusted(html)
    return true
  } catch {
    return false
  }
}
