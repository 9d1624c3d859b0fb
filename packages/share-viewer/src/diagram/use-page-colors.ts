'use client'

import { useEffect, useState, type RefObject } from 'react'
import type { DiagramColors } from './draw-diagram.ts'

/** The colours of an element, read again when the theme changes; `null` until it is there. */
export function usePageColors(ref: RefObject<Element | null>): DiagramColors | null {
  const [colors, setColors] = useState<DiagramColors | null>(null)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const read = (): void => {
      const { color, backgroundColor } = getComputedStyle(element)
      setColors((old) =>
        old?.text === color && old.background === backgroundColor
          ? old
          : { text: color, background: backgroundColor },
      )
    }
    read()
    const dark = window.matchMedia?.('(prefers-color-scheme: dark)')
    dark?.addEventListener('change', read)
    const themes = new MutationObserver(read)
    for (let at: Element | null = element; at; at = at.parentElement)
      if (at.hasAttribute('data-theme') || !at.parentElement || at.classList.contains('pt-root'))
        themes.observe(at, { attributes: true, attributeFilter: ['data-theme', 'class'] })
    return () => {
      dark?.removeEventListener('change', read)
      themes.disconnect()
    }
  }, [ref])
  return colors
}
