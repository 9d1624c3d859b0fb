'use client'

import type { Resource } from '@playthread/core'
import { useContext, type ReactNode } from 'react'
import { ResourceChip } from '../resources/resource-chip.tsx'
import { ResourceContext } from '../resources/resource-context.ts'
import { fileName } from './url-gate.ts'

/** The file of this conversation that a relative address means, by its name. */
export function useMentionedFile(address: string): Resource | undefined {
  const context = useContext(ResourceContext)
  const name = context && fileName(address)
  if (!name) return undefined
  return context.resources.find((resource) => resource.title === name)
}

/** A mention of a file inside a text: opens it. */
export function FileMention({ resource }: { readonly resource: Resource }): ReactNode {
  return <ResourceChip resourceId={resource.id} />
}
