import type { ToolPart } from '@playthread/core'
import { clsx } from 'clsx'
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { Plain } from '../code/code-text.tsx'
import { Icon } from '../icons/icon.tsx'
import type { ViewerLabels } from '../labels/viewer-labels.ts'
import { elapsedMs } from './elapsed.ts'
import { toolIcon } from './tool-icon.ts'

export interface ToolStepViewProps extends Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'children' | 'part'
> {
  readonly part: ToolPart
  /** A replay has reached the call but not its result. */
  readonly running?: boolean | undefined
  readonly labels: ViewerLabels
  readonly buttonRef?: Ref<HTMLButtonElement>
  readonly [data: `data-${string}`]: string
}

/** One call of a tool in one line. Renders a `<button>`. */
export function ToolStepView(props: ToolStepViewProps): ReactNode {
  const { part, running, labels, buttonRef, className, ...attributes } = props
  const status = running ? 'running' : part.status
  const elapsed = status === 'running' ? null : elapsedMs(part)
  const word = statusWord(status, labels)
  return (
    <button
      {...attributes}
      ref={buttonRef}
      type="button"
      className={clsx('pt-step', className)}
      data-status={status}
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
}

function statusWord(status: ToolPart['status'], labels: ViewerLabels): string | null {
  if (status === 'running') return labels.stepRunning
  if (status === 'error') return labels.stepFailed
  if (status === 'denied') return labels.stepDenied
  return status === 'abandoned' ? labels.stepAbandoned : null
}
