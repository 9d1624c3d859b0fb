'use client'

import type { Resource } from '@playthread/core'
import type { ReactNode } from 'react'
import { Icon } from '../icons/icon.tsx'
import { usePanelStore } from './panel-context.ts'
import { usePanelLabels } from './panel-labels-context.ts'

export interface VersionStepperProps {
  readonly resource: Resource
  readonly versionId?: string | undefined
}

/** Steps through a resource's versions. Nothing when there is only one. */
export function VersionStepper({ resource, versionId }: VersionStepperProps): ReactNode {
  const store = usePanelStore()
  const labels = usePanelLabels()
  const versions = resource.versions ?? []
  if (versions.length < 2) return null
  const found = versions.findIndex((version) => version.id === versionId)
  const index = found === -1 ? versions.length - 1 : found
  const step = (label: string, name: 'left' | 'chevron', to: number): ReactNode => {
    const target = versions[to]
    return (
      <button
        type="button"
        className="pt-version-step"
        aria-label={label}
        aria-disabled={!target || undefined}
        onClick={() =>
          target && store.show({ type: 'resource', resourceId: resource.id, versionId: target.id })
        }
      >
        <Icon name={name} size="s" mirror />
      </button>
    )
  }
  return (
    <span
      className="pt-versions"
      role="group"
      aria-label={labels.version(index + 1, versions.length)}
    >
      {step(labels.olderVersion, 'left', index - 1)}
      <span className="pt-version" aria-live="polite">
        <span className="pt-hidden">{labels.version(index + 1, versions.length)}</span>
        <span aria-hidden="true">{labels.versionShort(index + 1, versions.length)}</span>
      </span>
      {step(labels.newerVersion, 'chevron', index + 1)}
    </span>
  )
}
