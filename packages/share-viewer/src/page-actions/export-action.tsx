'use client'

import { forwardRef, type ButtonHTMLAttributes } from 'react'
import type { ExportFormat } from '../export/export-format.ts'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import { ActionButton } from './action-button.tsx'
import { useExport } from './use-export.ts'

export interface ExportActionProps extends Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'children'
> {
  /** Markdown and JSON are text; `html` is one page that opens offline, with its replay. */
  readonly format: ExportFormat
}

const names = {
  markdown: 'exportMarkdown',
  json: 'exportJson',
  html: 'exportHtml',
} as const

/** Saves the conversation as a file. Renders a `<button>`. */
export const ExportAction = forwardRef<HTMLButtonElement, ExportActionProps>(function ExportAction(
  { format, onClick, ...props },
  ref,
) {
  const labels = useViewerLabels()
  const [state, start] = useExport(format)
  return (
    <ActionButton
      {...props}
      ref={ref}
      icon={state === 'failed' ? 'alert' : 'download'}
      aria-busy={state === 'busy' || undefined}
      title={state === 'failed' ? labels.exportFailed : undefined}
      onClick={(event) => {
        onClick?.(event)
        if (!event.defaultPrevented) start()
      }}
    >
      {labels[names[format]]}
    </ActionButton>
  )
})
