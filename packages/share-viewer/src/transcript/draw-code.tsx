import { CodeText } from '../code/code-text.tsx'
import { colouredRuns } from '../code/colour-code.ts'
import { sourceText } from '../code/source-text.ts'
import { appendView } from '../view/append-view.ts'

/** Puts code in colour in place of the same code without. */
export async function drawCode(code: HTMLElement): Promise<void> {
  const source = sourceText(code)
  const runs = await colouredRuns(source, code.dataset.language ?? '')
  if (!runs || !code.isConnected) return
  const holder = document.createDocumentFragment()
  appendView(holder, <CodeText code={source} runs={runs} length={source.length} />, document)
  code.replaceChildren(holder)
}
