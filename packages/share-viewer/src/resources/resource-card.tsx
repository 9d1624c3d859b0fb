'use client'

import type { Resource } from '@playthread/core'
import type { ReactNode } from 'react'
import { usePanelStore } from '../panel/panel-context.ts'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import { formatSize } from './format-size.ts'
import { useResources } from './resource-context.ts'
import { ResourceThumb } from './resource-thumb.tsx'
import { resourceTypeName } from './resource-type-name.ts'
import { hasContent } from './resource-url.ts'
import { visibleText } from './visible-text.ts'

export interface ResourceCardProps {
  readonly resource: Resource
  readonly current: boolean
}

/** One file of the strip. Renders a `<button>` that opens it in the panel. */
export function ResourceCard({ resource, current }: ResourceCardProps): ReactNode {
  const store = usePanelStore()
  const labels = useViewerLabels()
  const { unavailable, getResource, locale } = useResources()
  const missing =
    unavailable.has(resource.id) || !(hasContent(resource) || getResource !== undefined)
  const type = resourceTypeName(resource)
  const size = resource.size === undefined ? '' : formatSize(resource.size, locale)
  return (
    <button
      type="button"
      className="pt-resource"
      aria-current={current || undefined}
      data-status={missing ? 'unavailable' : undefined}
      onClick={(event) => {
        // Safari leaves clicked buttons unfocused; the panel hands focus back to this one.
        event.currentTarget.focus({ preventScroll: true })
        store.openResource(resource.id)
      }}
    >
      <ResourceThumb resource={resource} missing={missing} />
      <span className="pt-resource-name">
        <bdi>{visibleText(resource.title)}</bdi>
      </span>
      <span className="pt-resource-meta">
        <bdi>{missing ? labels.unavailable : [type, size].filter(Boolean).join(' · ')}</bdi>
      </span>
    </button>
  )
}
