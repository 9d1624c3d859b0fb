'use client'

import { useRef, useState, type PointerEvent } from 'react'

type Handler = (event: PointerEvent<HTMLElement>) => void

export interface DragPan {
  readonly dragging: boolean
  readonly handlers: {
    readonly onPointerDown: Handler
    readonly onPointerMove: Handler
    readonly onPointerUp: Handler
    readonly onPointerCancel: Handler
  }
}

/** Moves a scroll area by dragging it with a mouse or pen; touch scrolls by itself. */
export function useDragPan(enabled: boolean): DragPan {
  const from = useRef<{ x: number; y: number; left: number; top: number } | null>(null)
  const [dragging, setDragging] = useState(false)
  const end: Handler = () => {
    from.current = null
    setDragging(false)
  }
  const onPointerDown: Handler = (event) => {
    const area = event.currentTarget
    if (!enabled || event.pointerType === 'touch' || event.button !== 0) return
    from.current = {
      x: event.clientX,
      y: event.clientY,
      left: area.scrollLeft,
      top: area.scrollTop,
    }
    area.setPointerCapture(event.pointerId)
    setDragging(true)
  }
  const onPointerMove: Handler = ({ currentTarget: area, clientX, clientY }) => {
    const start = from.current
    if (start) area.scrollTo(start.left - (clientX - start.x), start.top - (clientY - start.y))
  }
  return {
    dragging,
    handlers: { onPointerDown, onPointerMove, onPointerUp: end, onPointerCancel: end },
  }
}
