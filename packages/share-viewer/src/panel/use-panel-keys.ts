'use client'

import type { KeyboardEvent } from 'react'
import { useResources } from '../resources/resource-context.ts'
import { usePanelStore } from './panel-context.ts'
import { neighbour } from './neighbour.ts'

const ownsArrows =
  'input, textarea, select, video, audio, iframe, [contenteditable], [role="tree"], [role="radiogroup"], [data-own-arrows]'

/** Esc closes; the left and right arrows move between resources, as the eye sees them. */
export function usePanelKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  const store = usePanelStore()
  const { resources } = useResources()
  return (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      store.close()
      return
    }
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    const target = event.target
    if (!(target instanceof Element) || event.shiftKey) return
    if (target.closest(ownsArrows) || scrollsSideways(target)) return
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const step = (event.key === 'ArrowRight') === rtl ? -1 : 1
    const next = neighbour(resources, store.getSnapshot().item, step)
    if (!next) return
    event.preventDefault()
    store.show({ type: 'resource', resourceId: next.id })
  }
}

function scrollsSideways(element: Element): boolean {
  return (
    element.scrollWidth > element.clientWidth + 1 &&
    /auto|scroll/.test(getComputedStyle(element).overflowX)
  )
}
