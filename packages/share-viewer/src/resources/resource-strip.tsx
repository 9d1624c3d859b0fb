'use client'

import { clsx } from 'clsx'
import { forwardRef, useEffect, useRef, type ComponentPropsWithoutRef } from 'react'
import { usePanelState } from '../panel/panel-context.ts'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import { ResourceCard } from './resource-card.tsx'
import { useResources } from './resource-context.ts'

export type ResourceStripProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>

/**
 * The conversation's files in one row that scrolls inside itself. Renders a `<div>` around a
 * list, or nothing when there are no files.
 */
export const ResourceStrip = forwardRef<HTMLDivElement, ResourceStripProps>(function ResourceStrip(
  { className, ...props },
  ref,
) {
  const labels = useViewerLabels()
  const { resources } = useResources()
  const list = useRef<HTMLUListElement>(null)
  const current = usePanelState(({ item }) => (item?.type === 'resource' ? item.resourceId : null))

  useEffect(() => {
    const strip = list.current
    const index = resources.findIndex((resource) => resource.id === current)
    const card = strip?.children[index]
    if (strip && card) keepInView(strip, card)
  }, [current, resources])

  if (resources.length === 0) return null
  return (
    <div {...props} ref={ref} className={clsx('pt-strip-wrap', className)}>
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari drops the role of unstyled lists */}
      <ul ref={list} className="pt-strip" role="list" aria-label={labels.strip}>
        {resources.map((resource) => (
          <li key={resource.id} className="pt-strip-item">
            <ResourceCard resource={resource} current={resource.id === current} />
          </li>
        ))}
      </ul>
    </div>
  )
})

/** Scrolls the strip only, never the page (as `scrollIntoView` would). */
function keepInView(strip: Element, card: Element): void {
  const outer = strip.getBoundingClientRect()
  const inner = card.getBoundingClientRect()
  const margin = 48
  if (inner.left < outer.left + margin) strip.scrollLeft -= outer.left + margin - inner.left
  if (inner.right > outer.right - margin) strip.scrollLeft += inner.right - outer.right + margin
}
