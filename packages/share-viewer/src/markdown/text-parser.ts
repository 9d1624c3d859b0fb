import type { MarkdownDocument } from './document.ts'
import { growingModule, loadGrowing, type GrowingModule } from './growing-module.ts'
import { parseMarkdown } from './parse-markdown.ts'

/**
 * A parser for one text that may grow. A change is parsed whole at first, and only where the text
 * grew once the parser for that is there: most texts never change, and need not wait for it.
 */
export function createTextParser(): (text: string, breaks: boolean) => MarkdownDocument {
  let first: string | null = null
  let grow: ReturnType<GrowingModule['createIncrementalParser']> | null = null
  return (text, breaks) => {
    first ??= text
    if (text !== first) {
      void loadGrowing()
      grow ??= growingModule()?.createIncrementalParser() ?? null
    }
    return grow?.(text, breaks) ?? parseMarkdown(text, { breaks })
  }
}
