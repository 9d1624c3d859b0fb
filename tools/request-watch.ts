import '@vitest/browser-playwright'
import type { BrowserCommand } from 'vitest/node'

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Begins to note what the page and its frames ask for, or begins anew. */
    watchRequests(): Promise<void>
    /** The addresses asked for since, outside the page's own origin. */
    foreignRequests(): Promise<string[]>
  }
}

const seen = new WeakMap<object, string[]>()

const watchRequests: BrowserCommand = ({ page }) => {
  const known = seen.get(page)
  if (known) {
    known.length = 0
    return
  }
  const urls: string[] = []
  seen.set(page, urls)
  page.on('request', (request) => urls.push(request.url()))
}

const foreignRequests: BrowserCommand = ({ page }) => {
  const own = new URL(page.url()).origin
  return (seen.get(page) ?? []).filter(
    (url) => /^(https?|wss?|ftp):/.test(url) && new URL(url).origin !== own,
  )
}

/** What a test's page asks of the network, seen from outside the page. */
export const requestWatch = { watchRequests, foreignRequests }
