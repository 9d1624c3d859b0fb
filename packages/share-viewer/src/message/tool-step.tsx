'use client'

import type { ToolPart } from '@playthread/core'
import { clsx } from 'clsx'
import { forwardRef, type ButtonHTMLAttributes } from 'react'
import { Plain } from '../code/code-text.tsx'
import { Icon } from '../icons/icon.tsx'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import type { ViewerLabels } from '../labels/viewer-labels.ts'
import { usePanelState, usePanelStore } from '../panel/panel-context.ts'
import { elapsedMs } from './elapsed.ts'
import { toolIcon } from './tool-icon.ts'

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
  { part, messageId, running, className, ...props },
  ref,
) {
  const labels = useViewerLabels()
  const store = usePanelStore()
  const current = usePanelState(
    ({ item }) =>
      item?.type === 'tool' && item.messageId === messageId && item.toolCallId === part.toolCallId,
  )
  const status = running ? 'running' : part.status
  const elapsed = status === 'running' ? null : elapsedMs(part)
  const word = statusWord(status, labels)
  return (
    <button
      {...props}
      ref={ref}
      type="button"
      className={clsx('pt-step', className)}
      data-status={status}
      aria-current={current ? 'true' : undefined}
      onClick={() => store.openTool(messageId, part.toolCallId)}
    >
      {status === 'running' ? (
        <span className="pt-spinner" aria-hidden="true" />
      ) : (
        <Icon name={status === 'error' ? 'alert' : toolIcon(part.toolName)} size="s" />
      )}
      <span className="pt-step-label">
        <bdi className="pt-step-title">
          <Plain text={part.title ?? part.toolName} />
        </bdi>
        {part.title && part.title !== part.toolName ? (
          <code className="pt-step-name">
            <Plain text={part.toolName} />
          </code>
        ) : null}
      </span>
      <span className="pt-step-end">
        {word ? <b className="pt-step-status">{word}</b> : null}
        {elapsed === null ? null : <span>{labels.duration(elapsed)}</span>}
      </span>
    </button>
  )
})

function statusWord(status: ToolPart['status'], labels: ViewerLabels): string | null {
  if (status === 'running') return labels.stepRunning
  if (status === 'error') return labels.stepFailed
  if (status === 'denied') return labels.stepDenied
  return status === 'abandoned' ? labels.stepAbandoned : null
}
