'use client'

import type { ReactNode } from 'react'
import { useResources } from '../resources/resource-context.ts'
import { Icon } from '../icons/icon.tsx'
import { neighbour } from './neighbour.ts'
import { usePanelStore } from './panel-context.ts'
import { usePanelLabels } from './panel-labels-context.ts'
import type { PanelItem } from './panel-store.ts'

export interface PanelNavProps {
  readonly item: Extract<PanelItem, { type: 'resource' }>
}

/** Previous and next resource, and where this one stands. Nothing when there is only one. */
export function PanelNav({ item }: PanelNavProps): ReactNode {
  const store = usePanelStore()
  const labels = usePanelLabels()
  const { resources } = useResources()
  const index = resources.findIndex((resource) => resource.id === item.resourceId)
  if (resources.length < 2 || index === -1) return null
  const step = (name: 'left' | 'chevron', label: string, by: 1 | -1): ReactNode => {
    const target = neighbour(resources, item, by)
    return (
      <button
        type="button"
        className="pt-icon-button"
        aria-label={label}
        aria-disabled={!target || undefined}
        aria-keyshortcuts={by === 1 ? 'ArrowRight' : 'ArrowLeft'}
        onClick={() => target && store.show({ type: 'resource', resourceId: target.id })}
      >
        <Icon name={name} mirror />
      </button>
    )
  }
  return (
    <span className="pt-panel-nav">
      {step('left', labels.previous, -1)}
      <span className="pt-panel-position" aria-live="polite">
        <bdi>{labels.position(index + 1, resources.length)}</bdi>
      </span>
      {step('chevron', labels.next, 1)}
    </span>
  )
}
