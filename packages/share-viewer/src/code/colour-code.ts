import type { Run } from './highlight.ts'
import { isPlain } from './languages.ts'

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
