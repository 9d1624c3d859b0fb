'use client'

import { UsageError, type Resource, type ShareAdapter, type ToolPart } from '@playthread/core'
import { createContext, useContext, type ComponentType } from 'react'

export interface ResourcePreviewProps {
  readonly resource: Resource
  /** One of `resource.versions`; the newest when left out. */
  readonly versionId?: string | undefined
}

/** Previews of the host's own by media type: exact (`image/png`) or by group (`image/*`). */
export type ResourcePreviews = Readonly<Record<string, ComponentType<ResourcePreviewProps>>>

export interface ResourceContextValue {
  readonly shareId: string
  /** In gallery order: as the conversation lists them. */
  readonly resources: readonly Resource[]
  readonly findResource: (resourceId: string) => Resource | undefined
  readonly findTool: (messageId: string, toolCallId: string) => ToolPart | undefined
  /** The adapter's, where it has it. */
  readonly getResource: ShareAdapter['getResource'] | undefined
  /** Where HTML files may run; nowhere when left out. */
  readonly runShellUrl: string | undefined
  /** Origins that may be loaded without asking, besides the page's own. */
  readonly allowedOrigins: readonly string[]
  readonly previews: ResourcePreviews
  readonly locale: string | undefined
  /** Resources found to be missing while reading; the strip shows them so. */
  readonly unavailable: ReadonlySet<string>
  readonly reportUnavailable: (resourceId: string) => void
}

export const ResourceContext = createContext<ResourceContextValue | null>(null)
ResourceContext.displayName = 'ResourceContext'

/**
 * The conversation's resources and how to read them.
 *
 * @throws UsageError PT-302 outside a viewer
 */
export function useResources(): ResourceContextValue {
  const value = useContext(ResourceContext)
  if (!value) {
    throw new UsageError(
      'PT-302',
      'A resource part was rendered outside <SharedConversation>, so it knows no files. Render it inside, or wrap it in <ResourceProvider>.',
    )
  }
  return value
}
