'use client'

import { useCallback, useLayoutEffect, useState, type RefObject } from 'react'
import { clampPanelSize, panelMemory, panelSizeRange, type PanelSizeRange } from './panel-size.ts'

export interface PanelSize extends PanelSizeRange {
  /** In CSS pixels, as it is now. */
  readonly size: number
  /** `null` goes back to the page's own size. */
  readonly setSize: (size: number | null) => void
}

/**
 * The width of the panel beside the text: the page's own, or what the reader made it.
 *
 * @param inside an element of the panel
 */
export function usePanelSize(inside: RefObject<HTMLElement | null>): PanelSize {
  const [chosen, setChosen] = useState(panelMemory.read)
  const [measured, setMeasured] = useState({ page: 0, size: 0 })
  const range = panelSizeRange(measured.page)

  useLayoutEffect(() => {
    // A parent's ref is not there yet when a child's effect runs.
    const panel = inside.current?.closest<HTMLElement>('.pt-panel')
    const layout = panel?.closest<HTMLElement>('.pt-layout')
    if (!panel || !layout) return
    const measure = (): void => {
      const page = layout.clientWidth
      if (chosen === null) layout.style.removeProperty('--_panel-size')
      else {
        const size = clampPanelSize(chosen, panelSizeRange(page))
        layout.style.setProperty('--_panel-size', `${size}px`)
      }
      layout.toggleAttribute('data-panel-sized', chosen !== null)
      const size = Math.round(columnOf(panel))
      setMeasured((known) => (known.page === page && known.size === size ? known : { page, size }))
    }
    measure()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(measure)
    observer.observe(layout)
    return () => observer.disconnect()
  }, [inside, chosen])

  const setSize = useCallback((size: number | null): void => {
    panelMemory.write(size)
    setChosen(size)
  }, [])
  return { ...range, size: measured.size, setSize }
}

/** The panel with its margins: the width of its column. */
function columnOf(panel: HTMLElement): number {
  const { marginInlineStart, marginInlineEnd } = getComputedStyle(panel)
  const margins = parseFloat(marginInlineStart) + parseFloat(marginInlineEnd)
  return panel.getBoundingClientRect().width + (margins || 0)
}
