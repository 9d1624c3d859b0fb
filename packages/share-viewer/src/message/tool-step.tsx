'use client'

import type { ToolPart } from '@playthread/core'
import { forwardRef, type ButtonHTMLAttributes } from 'react'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import { usePanelState, usePanelStore } from '../panel/panel-context.ts'
import { ToolStepView } from './tool-step-view.tsx'

export interface ToolStepProps extends Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'children' | 'part'
> {
  readonly part: ToolPart
  readonly messageId: string
  /** A replay has reached the call but not its result. */
  readonly running?: boolean
}

/** One call of a tool in one line; a click opens what went in and came out. Renders a `<button>`. */
export const ToolStep = forwardRef<HTMLButtonElement, ToolStepProps>(function ToolStep(
  { part, messageId, running, ...props },
  ref,
) {
  const labels = useViewerLabels()
  const store = usePanelStore()
  const current = usePanelState(
    ({ item }) =>
      item?.type === 'tool' &&
      !item.inside?.length &&
      item.messageId === messageId &&
      item.toolCallId === part.toolCallId,
  )
  return (
    <ToolStepView
      {...props}
      buttonRef={ref}
      part={part}
      running={running}
      labels={labels}
      aria-current={current ? 'true' : undefined}
      onClick={() => store.openTool(messageId, part.toolCallId)}
    />
  )
})
