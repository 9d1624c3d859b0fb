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

const begun = new WeakSet<Element>()

/** Colours the code of a document, block by block, leaving the page time between them. */
export async function colourCode(
  root: Element,
  draw: (code: Element, source: string, runs: readonly Run[]) => void,
): Promise<void> {
  for (const code of root.querySelectorAll<HTMLElement>('code[data-language]')) {
    if (begun.has(code) || code.closest('.pt-live')) continue
    begun.add(code)
    const source = sourceText(code)
    // One after the other is the point: the page gets its turn between two blocks.
    // oxlint-disable-next-line no-await-in-loop
    const runs = await colouredRuns(source, code.dataset.language ?? '')
    if (runs && code.isConnected) draw(code, source, runs)
    // oxlint-disable-next-line no-await-in-loop
    await pause()
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
