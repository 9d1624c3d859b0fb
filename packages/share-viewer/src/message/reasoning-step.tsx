import type { ReasoningPart } from '@playthread/core'
import type { ReactNode } from 'react'
import { Icon } from '../icons/icon.tsx'
import type { ViewerLabels } from '../labels/viewer-labels.ts'
import { elapsedMs } from './elapsed.ts'

export interface ReasoningStepProps {
  readonly part: ReasoningPart
  /** Still being thought, live or in a replay. */
  readonly thinking: boolean
  /** UTF-16 code units to show. */
  readonly revealed: number
  readonly labels: ViewerLabels
}

/**
 * What the model thought, folded. A native `<details>`: it opens for find-in-page and without
 * scripts.
 */
export function ReasoningStep(props: ReasoningStepProps): ReactNode {
  const { part, thinking, revealed, labels } = props
  const elapsed = elapsedMs(part)
  let name = labels.thought
  if (thinking) name = labels.thinking
  else if (elapsed !== null) name = labels.thoughtFor(labels.duration(elapsed))
  return (
    <details className="pt-reasoning">
      <summary className="pt-step" data-status={thinking ? 'running' : undefined}>
        {thinking ? (
          <span className="pt-spinner" aria-hidden="true" />
        ) : (
          <Icon name="thought" size="s" />
        )}
        <span className="pt-step-label">
          <span className="pt-step-title">{name}</span>
          <Icon name="chevron" size="s" mirror className="pt-chevron" />
        </span>
      </summary>
      <p className="pt-reasoning-text" dir="auto">
        {part.text.slice(0, revealed)}
      </p>
    </details>
  )
}
