'use client'

import { clsx } from 'clsx'
import { forwardRef, useId, type HTMLAttributes } from 'react'
import { Icon } from '../icons/icon.tsx'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import { useMergedRef } from '../panel/use-merged-ref.ts'
import { useDisclosure } from './use-disclosure.ts'

export type ActionsMenuProps = HTMLAttributes<HTMLDivElement>

/** A button and, under it, whatever actions are put inside. Renders a `<div>`. */
export const ActionsMenu = forwardRef<HTMLDivElement, ActionsMenuProps>(function ActionsMenu(
  { className, children, ...props },
  ref,
) {
  const labels = useViewerLabels()
  const { open, toggle, root, button } = useDisclosure()
  const mergedRef = useMergedRef(root, ref)
  const id = useId()
  return (
    <div {...props} ref={mergedRef} className={clsx('pt-menu', className)}>
      <button
        ref={button}
        type="button"
        className="pt-icon-button"
        aria-label={labels.moreActions}
        title={labels.moreActions}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={toggle}
      >
        <Icon name="more" />
      </button>
      {open ? (
        <div id={id} className="pt-menu-list" role="group" aria-label={labels.moreActions}>
          {children}
        </div>
      ) : null}
    </div>
  )
})
