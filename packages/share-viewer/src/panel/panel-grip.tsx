'use client'

import { useRef, type PointerEvent, type ReactNode } from 'react'
import { usePanelStore } from './panel-context.ts'
import { usePanelLabels } from './panel-labels-context.ts'

export interface PanelGripProps {
  readonly tall: boolean
  readonly onTallChange: (tall: boolean) => void
}

/** Further than this is a drag, less is a press. */
const slack = 8
/** How far a drag must go to mean something. */
const decided = 48

/** The handle of the sheet: pressed or dragged up it grows, dragged down it shrinks, then closes. */
export function PanelGrip({ tall, onTallChange }: PanelGripProps): ReactNode {
  const store = usePanelStore()
  const labels = usePanelLabels()
  const drag = useRef<{ y: number; size: number; moved: number } | null>(null)
  const panelOf = (element: Element): HTMLElement | null => element.closest('.pt-panel')

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    const size = panelOf(event.currentTarget)?.getBoundingClientRect().height ?? 0
    drag.current = { y: event.clientY, size, moved: 0 }
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    const from = drag.current
    if (!from) return
    from.moved = event.clientY - from.y
    if (Math.abs(from.moved) < slack) return
    const panel = panelOf(event.currentTarget)
    panel?.style.setProperty('--_sheet-size', `${Math.max(120, from.size - from.moved)}px`)
  }
  const onPointerUp = (event: PointerEvent<HTMLElement>): void => {
    const moved = drag.current?.moved ?? 0
    panelOf(event.currentTarget)?.style.removeProperty('--_sheet-size')
    if (moved < -decided) onTallChange(true)
    else if (moved > decided && tall) onTallChange(false)
    else if (moved > decided) store.close()
  }
  return (
    <button
      type="button"
      className="pt-panel-grip"
      aria-label={tall ? labels.smaller : labels.larger}
      aria-expanded={tall}
      onClick={() => {
        const dragged = Math.abs(drag.current?.moved ?? 0) >= slack
        drag.current = null
        if (!dragged) onTallChange(!tall)
      }}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
    />
  )
}
