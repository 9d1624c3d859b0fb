'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import type { MarkdownDocument } from './document.ts'
import { growingModule, loadGrowing, type GrowingModule } from './growing-module.ts'
import { parseMarkdown } from './parse-markdown.ts'

/** Holds what was parsed so far of a text that grows. */
interface Memory {
  parse: ReturnType<GrowingModule['createIncrementalParser']> | null
}

/**
 * A text as blocks. One that changes is parsed whole at first, and only where it grew once the
 * parser for that is there: most texts never change, and need not wait for it.
 */
export function useParsed(text: string, breaks: boolean): MarkdownDocument {
  const [memory] = useState<Memory>(() => ({ parse: null }))
  const first = useRef(text)
  const grows = first.current !== text
  useEffect(() => {
    if (grows) void loadGrowing()
  }, [grows])
  return useMemo(() => {
    if (grows) memory.parse ??= growingModule()?.createIncrementalParser() ?? null
    return memory.parse?.(text, breaks) ?? parseMarkdown(text, { breaks })
  }, [memory, grows, text, breaks])
}
