'use client'

import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { usePanelState, usePanelStore } from '../panel/panel-context.ts'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import { ChipView } from './chip-view.tsx'
import { useResources } from './resource-context.ts'

export interface ResourceChipProps extends Omit<ComponentPropsWithoutRef<'button'>, 'children'> {
  readonly resourceId: string
}

/** A file's name within a line of text, opening it in the panel. Renders a `<button>`. */
export const ResourceChip = forwardRef<HTMLButtonElement, ResourceChipProps>(function ResourceChip(
  { resourceId, onClick, ...props },
  ref,
) {
  const store = usePanelStore()
  const labels = useViewerLabels()
  const { findResource } = useResources()
  const current = usePanelState(
    ({ item }) => item?.type === 'resource' && item.resourceId === resourceId,
  )
  return (
    <ChipView
      {...props}
      buttonRef={ref}
      resource={findResource(resourceId)}
      unavailable={labels.unavailable}
      aria-current={current || undefined}
      onClick={(event) => {
        onClick?.(event)
        if (event.defaultPrevented) return
        // Safari leaves clicked buttons unfocused; the panel hands focus back to this one.
        event.currentTarget.focus({ preventScroll: true })
        store.openResource(resourceId)
      }}
    />
  )
})
