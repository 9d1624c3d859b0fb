import { CodeText } from '../code/code-text.tsx'
import type { Run } from '../code/highlight.ts'
import { appendView } from '../view/append-view.ts'

/** Puts code in colour in place of the same code without. */
export function drawCode(code: Element, source: string, runs: readonly Run[]): void {
  const holder = document.createDocumentFragment()
  appendView(holder, <CodeText code={source} runs={runs} length={source.length} />, document)
  code.replaceChildren(holder)
}
