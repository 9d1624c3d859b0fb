import type { Run } from './highlight.ts'
import { isPlain } from './languages.ts'
import { sourceText } from './source-text.ts'

/** Longer code stays plain: colouring it would hold up the page. In UTF-16 code units. */
export const highlightLimit = 100_000

/** The code of some language in colour; `null` where it stays plain. */
export async function colouredRuns(code: string, language: string): Promise<readonly Run[] | null> {
  if (isPlain(language) || code.length > highlightLimit) return null
  try {
    const { highlight } = await import('./highlight.ts')
    return await highlight(language, code)
  } catch {
    // Without a grammar the plain text that is already there is the answer.
    return null
  }
}

/** Colours the code of a document as it comes near the screen. */
export interface CodeColourer {
  readonly watch: (root: Element) => void
  readonly stop: () => void
}

/** How far beyond the screen code is near. */
const nearMargin = '100% 0px'

/** @param draw puts coloured code in place of the same code without */
export function createCodeColourer(
  draw: (code: Element, source: string, runs: readonly Run[]) => void,
): CodeColourer {
  const seen = new WeakSet<Element>()
  const observer =
    typeof IntersectionObserver === 'undefined'
      ? null
      : new IntersectionObserver(onIntersect, { rootMargin: nearMargin })

  function onIntersect(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) if (isIntersecting) void colour(target)
  }
  async function colour(code: Element): Promise<void> {
    observer?.unobserve(code)
    const source = sourceText(code)
    const runs = await colouredRuns(source, code.getAttribute('data-language') ?? '')
    if (runs && code.isConnected) draw(code, source, runs)
  }
  return {
    watch(root) {
      for (const code of root.querySelectorAll('code[data-language]')) {
        if (seen.has(code) || code.closest('.pt-live')) continue
        seen.add(code)
        if (observer) observer.observe(code)
        else void colour(code)
      }
    },
    stop: () => observer?.disconnect(),
  }
}
