'use client'

import { forwardRef, type ButtonHTMLAttributes } from 'react'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import { useTranscriptStore } from '../transcript/transcript-context.ts'
import { ActionButton } from './action-button.tsx'

export type PrintActionProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'>

/**
 * Draws every formula and diagram, then opens the browser's print dialog, which also saves as PDF.
 * Renders a `<button>`.
 */
export const PrintAction = forwardRef<HTMLButtonElement, PrintActionProps>(function PrintAction(
  { onClick, ...props },
  ref,
) {
  const labels = useViewerLabels()
  const store = useTranscriptStore()
  return (
    <ActionButton
      {...props}
      ref={ref}
      icon="print"
      onClick={(event) => {
        onClick?.(event)
        if (!event.defaultPrevented) void store.prepare().finally(() => window.print())
      }}
    >
      {labels.print}
    </ActionButton>
  )
})
