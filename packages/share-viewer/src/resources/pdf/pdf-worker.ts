/** Named, so that a host's `trusted-types` directive can allow it. */
const policyName = 'playthread-pdf-worker'

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string }
}

let createScriptUrl: ((url: string) => string) | undefined

/** The parser's own address, which the host's bundler knows. Nothing else ever passes. */
function parserUrl(): string {
  return new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url).href
}

/** @throws TypeError when the page's policy refuses, or for any other address */
function trusted(url: string): string {
  if (!createScriptUrl) {
    const only = (text: string): string => {
      if (text !== parserUrl()) throw new TypeError('Not the address of the PDF parser.')
      return text
    }
    const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
    const made = types?.createPolicy(policyName, { createScriptURL: only })
    createScriptUrl = made ? (text) => made.createScriptURL(text) : only
  }
  return createScriptUrl(url)
}

/**
 * A worker that reads PDFs away from the page, where it can be ended at any time.
 *
 * @returns `null` where the page's policy, or a script on another origin, does not allow one
 */
export function startPdfWorker(): Promise<Worker | null> {
  return new Promise((resolve) => {
    let worker: Worker
    try {
      worker = new Worker(trusted(parserUrl()), { type: 'module' })
    } catch {
      resolve(null)
      return
    }
    const done = (outcome: Worker | null) => (): void => {
      worker.removeEventListener('message', ready)
      worker.removeEventListener('error', failed)
      if (!outcome) worker.terminate()
      resolve(outcome)
    }
    // It says that it is ready by itself.
    const ready = done(worker)
    const failed = done(null)
    worker.addEventListener('message', ready)
    worker.addEventListener('error', failed)
  })
}
