import type { Page, Request } from '@playwright/test'

/**
 * Collects what must not happen on a page: policy violations, errors, requests to anywhere but its
 * own origin, and a navigation of the page itself.
 */
export async function watchPage(page: Page, origin: string): Promise<() => string[]> {
  const troubles: string[] = []
  await page.exposeBinding('reportTrouble', (_source, text: string) => {
    troubles.push(text)
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      // A page that a reader runs meets the shell's own policy, which is there to refuse it.
      if (event.sourceFile?.endsWith('/run')) return
      const text = `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile ?? ''}:${event.lineNumber} ${event.sample}`
      Object.assign(globalThis, { lastViolation: text })
      const report: unknown = Reflect.get(globalThis, 'reportTrouble')
      if (typeof report === 'function') report(`violation: ${text}`)
    })
  })
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`)
  })
  const noteRequest = (request: Request): void => {
    const { protocol, origin: asked } = new URL(request.url())
    if (protocol.startsWith('http') && asked !== origin) troubles.push(`request: ${request.url()}`)
  }
  page.on('requestfinished', noteRequest)
  // What a policy refused never left the browser; the collector would have heard of it.
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_BLOCKED_BY_CSP') noteRequest(request)
  })
  let loads = 0
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame()) return
    loads += 1
    if (loads > 1 && !frame.url().startsWith(origin)) troubles.push(`left for ${frame.url()}`)
  })
  return () => troubles
}
