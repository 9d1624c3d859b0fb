'use client'

import { useEffect, useState, type RefObject } from 'react'
import type { ChartColors } from './chart-colors.ts'

/** The colours of the place a chart stands in; anew when the theme changes. */
export function useChartColors(place: RefObject<HTMLElement | null>): ChartColors | null {
  const [colors, setColors] = useState<ChartColors | null>(null)
  useEffect(() => {
    const element = place.current
    if (!element) return
    const read = (): void => {
      const next = readColors(element)
      setColors((known) => (known && JSON.stringify(known) === JSON.stringify(next) ? known : next))
    }
    read()
    const query = globalThis.matchMedia?.('(prefers-color-scheme: dark)')
    query?.addEventListener('change', read)
    const observer = new MutationObserver(read)
    const watched = { attributes: true, attributeFilter: ['data-theme', 'class'] }
    for (let at: Element | null = element; at; at = at.parentElement) observer.observe(at, watched)
    return () => {
      query?.removeEventListener('change', read)
      observer.disconnect()
    }
  }, [place])
  return colors
}

function readColors(element: HTMLElement): ChartColors {
  const style = getComputedStyle(element)
  // Each is a resolved colour, because it is a property of the element itself.
  return {
    text: style.color,
    muted: style.columnRuleColor,
    line: style.outlineColor,
    accent: style.textDecorationColor,
  }
}
