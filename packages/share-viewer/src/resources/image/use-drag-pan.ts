'use client'

import { useRef, type PointerEvent, type RefObject } from 'react'

type Handler = (event: PointerEvent<HTMLElement>) => void

/** Moves a scroll area by dragging it with a mouse or pen; touch scrolls by itself. */
export function useDragPan(
  area: RefObject<HTMLElement | null>,
  enabled: boolean,
): {
  onPointerDown: Handler
  onPointerMove: Handler
  onPointerUp: Handler
  onPointerCancel: Handler
} {
  const from = useRef<{ x: number; y: number; left: number; top: number } | null>(null)
  const end: Handler = ({ currentTarget }) => {
    from.current = null
    delete currentTarget.dataset.dragging
  }
  return {
    onPointerDown(event) {
      const element = area.current
      if (!enabled || !element || event.pointerType === 'touch' || event.button !== 0) return
      from.current = {
        x: event.clientX,
        y: event.clientY,
        left: element.scrollLeft,
        top: element.scrollTop,
      }
      element.setPointerCapture(event.pointerId)
      element.dataset.dragging = ''
    },
    onPointerMove(event) {
      const start = from.current
      if (!start || !area.current) return
      area.current.scrollLeft = start.left - (event.clientX - start.x)
      area.current.scrollTop = start.top - (event.clientY - start.y)
    },
    onPointerUp: end,
    onPointerCancel: end,
  }
}
