/**
 * Whether a page's own policy probably refuses inline style, which frames we write inherit. It
 * cannot be asked, and trying would be reported as a violation. A page that gives its scripts a
 * nonce has such a policy nearly always.
 */
export function refusesInlineStyle(page: Document): boolean {
  return page.querySelector('script[nonce], meta[property="csp-nonce"]') !== null
}

/**
 * A page without its style, as text: a parser already reports the style it meets. An `<xmp>` is
 * read as raw text like a `<style>`, and shows nothing once it is removed.
 */
export function withoutStyle(html: string): string {
  return html
    .replaceAll(/<(\/?)style(?=[\s/>])/gi, '<$1xmp')
    .replaceAll(/\bstyle(?=\s*=)/gi, 'data-style')
}
