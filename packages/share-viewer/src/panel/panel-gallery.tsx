'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import { useResources } from '../resources/resource-context.ts'
import { ResourceThumb } from '../resources/resource-thumb.tsx'
import { visibleText } from '../resources/visible-text.ts'
import { usePanelStore } from './panel-context.ts'
import { usePanelLabels } from './panel-labels-context.ts'
import type { PanelItem } from './panel-store.ts'

export interface PanelGalleryProps {
  readonly item: Extract<PanelItem, { type: 'resource' }>
}

/**
 * All files in one row inside the panel, with one tab stop: the arrow keys, which move between
 * files anywhere in the panel, take the focus along here. Nothing when there is only one file.
 */
export function PanelGallery({ item }: PanelGalleryProps): ReactNode {
  const store = usePanelStore()
  const labels = usePanelLabels()
  const { resources, unavailable } = useResources()
  const list = useRef<HTMLUListElement>(null)
  const index = resources.findIndex((resource) => resource.id === item.resourceId)

  useEffect(() => {
    const row = list.current
    const button = row?.children[index]?.firstElementChild
    if (!row || !(button instanceof HTMLElement)) return
    if (row.contains(document.activeElement)) button.focus({ preventScroll: true })
    const outer = row.getBoundingClientRect()
    const inner = button.getBoundingClientRect()
    // The row only, never the page (as `scrollIntoView` would).
    row.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2)
  }, [index])

  if (resources.length < 2) return null
  return (
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari drops the role of unstyled lists
    <ul ref={list} className="pt-gallery" role="list" aria-label={labels.gallery}>
      {resources.map((resource, at) => (
        <li key={resource.id} className="pt-gallery-item">
          <button
            type="button"
            className="pt-gallery-button"
            tabIndex={at === index || (index === -1 && at === 0) ? 0 : -1}
            aria-current={at === index || undefined}
            aria-label={visibleText(resource.title)}
            title={visibleText(resource.title)}
            onClick={() => store.show({ type: 'resource', resourceId: resource.id })}
          >
            <ResourceThumb resource={resource} missing={unavailable.has(resource.id)} />
          </button>
        </li>
      ))}
    </ul>
  )
}
