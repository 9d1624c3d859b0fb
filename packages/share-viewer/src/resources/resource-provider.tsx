'use client'

import type { Conversation, ShareAdapter, ToolPart } from '@playthread/core'
import { useCallback, useMemo, useState, type ReactNode } from 'react'
import {
  ResourceContext,
  type ResourceContextValue,
  type ResourcePreviews,
} from './resource-context.ts'

export interface ResourceProviderProps {
  readonly shareId: string
  readonly conversation: Pick<Conversation, 'messages' | 'resources'>
  /** Read through `getResource` where the adapter has it. */
  readonly adapter?: Pick<ShareAdapter, 'getResource' | 'runShellUrl'>
  /** The page in whose frame HTML files may run; `null`: nowhere. @default the adapter's */
  readonly runShellUrl?: string | null
  /** Add previews, or replace ours, by media type. */
  readonly previews?: ResourcePreviews
  /** Origins to load files from without asking, such as `https://files.example.com`. @default the page's own only */
  readonly allowedOrigins?: readonly string[]
  /** BCP 47 tag for numbers. @default the reader's own */
  readonly locale?: string | undefined
  readonly children?: ReactNode
}

const none: readonly string[] = []
const noPreviews: ResourcePreviews = {}

/** Gives the strip, chips and panel the conversation's files. Renders no element. */
export function ResourceProvider({
  shareId,
  conversation,
  adapter,
  runShellUrl: givenShellUrl,
  previews = noPreviews,
  allowedOrigins = none,
  locale,
  children,
}: ResourceProviderProps): ReactNode {
  const [unavailable, setUnavailable] = useState<ReadonlySet<string>>(() => new Set())
  const { messages, resources } = conversation
  const base = useMemo(() => {
    const byId = new Map(resources.map((resource) => [resource.id, resource]))
    return {
      shareId,
      resources,
      findResource: (id: string) => byId.get(id),
      findTool: (messageId: string, toolCallId: string) => {
        const parts = messages.find((message) => message.id === messageId)?.parts
        return parts?.find(
          (part): part is ToolPart => part.type === 'tool' && part.toolCallId === toolCallId,
        )
      },
      allowedOrigins,
      previews,
      locale,
    }
  }, [shareId, resources, messages, allowedOrigins, previews, locale])
  const getResource = useMemo(() => adapter?.getResource?.bind(adapter), [adapter])
  const runShellUrl =
    (givenShellUrl === undefined ? adapter?.runShellUrl : givenShellUrl) ?? undefined
  const reportUnavailable = useCallback(
    (id: string) => setUnavailable((seen) => (seen.has(id) ? seen : new Set(seen).add(id))),
    [],
  )
  const value = useMemo(
    (): ResourceContextValue => ({
      ...base,
      getResource,
      runShellUrl,
      unavailable,
      reportUnavailable,
    }),
    [base, getResource, runShellUrl, unavailable, reportUnavailable],
  )
  return <ResourceContext.Provider value={value}>{children}</ResourceContext.Provider>
}
