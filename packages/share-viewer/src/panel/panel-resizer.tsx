'use client'

import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { usePanelLabels } from './panel-labels-context.ts'
import { clampPanelSize, sizeAfterKey } from './panel-size.ts'
import { usePanelSize } from './use-panel-size.ts'

/** The edge between text and panel: dragged, or moved by keys. Renders a `<div role="separator">`. */
export function PanelResizer(): ReactNode {
  const labels = usePanelLabels()
  const edge = useRef<HTMLDivElement>(null)
  const { size, min, max, setSize } = usePanelSize(edge)
  const drag = useRef<{ readonly x: number; readonly size: number } | null>(null)
  const isRtl = (element: Element): boolean => getComputedStyle(element).direction === 'rtl'

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = sizeAfterKey(event.key, size, { min, max }, isRtl(event.currentTarget))
    if (next === null) return
    event.preventDefault()
    setSize(next === 'default' ? null : next)
  }
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return
    drag.current = { x: event.clientX, size }
    event.currentTarget.setPointerCapture(event.pointerId)
    event.currentTarget.toggleAttribute('data-dragging', true)
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    const from = drag.current
    if (!from) return
    const moved = (event.clientX - from.x) * (isRtl(event.currentTarget) ? 1 : -1)
    setSize(clampPanelSize(from.size + moved, { min, max }))
  }
  const end = (event: PointerEvent<HTMLElement>): void => {
    drag.current = null
    event.currentTarget.toggleAttribute('data-dragging', false)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a separator that can be focused is a control
    <div
      ref={edge}
      className="pt-panel-resizer"
      role="separator"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a separator that can be focused is a control
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={labels.resize}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuetext={labels.panelWidth(size)}
      data-own-arrows=""
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={end}
      onPointerCancel={end}
      onDoubleClick={() => setSize(null)}
    />
  )
}
