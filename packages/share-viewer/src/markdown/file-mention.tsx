import type { Resource } from '@playthread/core'
import type { ReactNode } from 'react'
import { ChipView } from '../resources/chip-view.tsx'
import { ResourceChip } from '../resources/resource-chip.tsx'
import type { ViewEnvironment } from '../view/view-environment.ts'
import { fileName } from './url-gate.ts'

/** The file of this conversation that a relative address means, by its name. */
export function mentionedFile(address: string, env: ViewEnvironment): Resource | undefined {
  const name = fileName(address)
  return name ? env.findFile(name) : undefined
}

export interface FileMentionProps {
  readonly resourceId: string
  readonly env: ViewEnvironment
}

/** A mention of a file inside a message: opens it. */
export function FileMention({ resourceId, env }: FileMentionProps): ReactNode {
  if (env.live) return <ResourceChip resourceId={resourceId} />
  return (
    <ChipView
      resource={env.findResource(resourceId)}
      unavailable={env.labels.unavailable}
      data-action="open-resource"
      data-resource={resourceId}
    />
  )
}
