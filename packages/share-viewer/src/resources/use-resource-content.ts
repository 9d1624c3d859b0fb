'use client'

import type { Resource } from '@playthread/core'
import { useCallback, useEffect, useState } from 'react'
import { failureReason, type FailureReason } from './failure-reason.ts'
import { ForeignHostError, loadResource, type LoadedBytes } from './load-resource.ts'
import { useResources } from './resource-context.ts'
import { contentOf, hasContent } from './resource-url.ts'

export type ResourceContentState =
  | { readonly status: 'loading' }
  /** Only someone else's server has it; `load()` asks there. */
  | { readonly status: 'consent'; readonly host: string; readonly load: () => void }
  | { readonly status: 'error'; readonly reason: FailureReason; readonly retry: () => void }
  | ({ readonly status: 'ready' } & LoadedBytes)

/**
 * The bytes of a resource, at most `maxBytes` of them. Asks no third party unasked, and drops
 * everything when the resource changes or the preview goes away.
 */
export function useResourceContent(
  resource: Resource,
  versionId: string | undefined,
  maxBytes: number,
): ResourceContentState {
  const { shareId, getResource, allowedOrigins, reportUnavailable } = useResources()
  const [attempt, setAttempt] = useState(0)
  const [foreignAllowed, setForeignAllowed] = useState(false)
  const [state, setState] = useState<ResourceContentState>({ status: 'loading' })
  const { url, data, encoding } = contentOf(resource, versionId)
  const { id, mediaType } = resource
  const ownVersion = versionId !== undefined && contentOf(resource, versionId) !== resource
  const resourceId = ownVersion ? versionId : id
  // A version that brings its own address is not known to the adapter by the resource's id.
  const read = ownVersion && hasContent({ url, data }) ? undefined : getResource

  const retry = useCallback(() => setAttempt((count) => count + 1), [])
  const load = useCallback(() => setForeignAllowed(true), [])

  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    setState({ status: 'loading' })
    const content = {
      ...(url === undefined ? {} : { url }),
      ...(data === undefined ? {} : { data }),
      ...(encoding ? { encoding } : {}),
    }
    loadResource({
      shareId,
      resourceId,
      content,
      mediaType,
      getResource: read,
      allowedOrigins,
      base: globalThis.location.href,
      foreignAllowed,
      maxBytes,
      signal,
    }).then(
      (bytes) => signal.aborted || setState({ status: 'ready', ...bytes }),
      (error: unknown) => {
        if (signal.aborted) return
        if (error instanceof ForeignHostError) {
          setState({ status: 'consent', host: error.host, load })
          return
        }
        const reason = failureReason(error)
        if (reason === 'gone') reportUnavailable(id)
        setState({ status: 'error', reason, retry })
      },
    )
    return () => controller.abort()
  }, [
    shareId,
    id,
    resourceId,
    url,
    data,
    encoding,
    mediaType,
    read,
    allowedOrigins,
    foreignAllowed,
    maxBytes,
    attempt,
    retry,
    load,
    reportUnavailable,
  ])
  return state
}
