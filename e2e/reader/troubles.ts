import type { Page } from '@playwright/test'

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
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url())
    if (protocol.startsWith('http') && asked !== origin) troubles.push(`request: ${request.url()}`)
  })
  let loads = 0
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame()) return
    loads += 1
    if (loads > 1 && !frame.url().startsWith(origin)) troubles.push(`left for ${frame.url()}`)
  })
  return () => troubles
}
