'use client'

import { clsx } from 'clsx'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { Icon } from '../icons/icon.tsx'
import { usePanelState, usePanelStore } from '../panel/panel-context.ts'
import { usePanelLabels } from '../panel/panel-labels-context.ts'
import { useResources } from './resource-context.ts'
import { resourceIcon, shownKind } from './resource-kind.ts'
import { visibleText } from './visible-text.ts'

export interface ResourceChipProps extends Omit<ComponentPropsWithoutRef<'button'>, 'children'> {
  readonly resourceId: string
}

/** A file's name within a line of text, opening it in the panel. Renders a `<button>`. */
export const ResourceChip = forwardRef<HTMLButtonElement, ResourceChipProps>(function ResourceChip(
  { resourceId, className, onClick, ...props },
  ref,
) {
  const store = usePanelStore()
  const labels = usePanelLabels()
  const { findResource } = useResources()
  const resource = findResource(resourceId)
  const current = usePanelState(
    ({ item }) => item?.type === 'resource' && item.resourceId === resourceId,
  )
  return (
    <button
      type="button"
      {...props}
      ref={ref}
      className={clsx('pt-chip', className)}
      aria-current={current || undefined}
      data-status={resource ? undefined : 'unavailable'}
      disabled={!resource}
      onClick={(event) => {
        onClick?.(event)
        if (event.defaultPrevented) return
        // Safari leaves clicked buttons unfocused; the panel hands focus back to this one.
        event.currentTarget.focus({ preventScroll: true })
        store.openResource(resourceId)
      }}
    >
      <Icon name={resource ? resourceIcon(shownKind(resource)) : 'alert'} size="s" />
      <bdi>{resource ? visibleText(resource.title) : labels.unavailable}</bdi>
    </button>
  )
})
