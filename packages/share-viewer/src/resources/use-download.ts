'use client'

import type { Resource } from '@playthread/core'
import { useState } from 'react'
import { loadResource } from './load-resource.ts'
import { useResources } from './resource-context.ts'
import { contentOf, urlPolicy } from './resource-url.ts'
import { downloadName } from './visible-text.ts'

export type DownloadState = 'idle' | 'busy' | 'failed'

const maxDownload = 2_000_000_000

/** Saves a resource under its own (cleaned) name. */
export function useDownload(
  resource: Resource,
  versionId: string | undefined,
): readonly [DownloadState, () => void] {
  const { shareId, getResource, allowedOrigins } = useResources()
  const [state, setState] = useState<DownloadState>('idle')
  const start = (): void => {
    if (state === 'busy') return
    const content = contentOf(resource, versionId)
    const base = globalThis.location.href
    const policy = content.url === undefined ? null : urlPolicy(content.url, base, allowedOrigins)
    if (content.data === undefined && (policy?.type === 'own' || policy?.type === 'foreign')) {
      save(policy.href, resource.title)
      return
    }
    setState('busy')
    void loadResource({
      shareId,
      resourceId: content === resource ? resource.id : (versionId ?? resource.id),
      content,
      mediaType: resource.mediaType,
      getResource,
      allowedOrigins,
      base,
      foreignAllowed: true,
      maxBytes: maxDownload,
      signal: new AbortController().signal,
    }).then(
      ({ blob }) => {
        // As plain bytes: a saved page must not open inside the site's own origin.
        const href = URL.createObjectURL(new Blob([blob], { type: 'application/octet-stream' }))
        save(href, resource.title)
        setTimeout(() => URL.revokeObjectURL(href), 60_000)
        setState('idle')
      },
      () => setState('failed'),
    )
  }
  return [state, start]
}

function save(href: string, title: string): void {
  const link = document.createElement('a')
  link.href = href
  link.download = downloadName(title)
  link.rel = 'noopener noreferrer nofollow'
  link.referrerPolicy = 'no-referrer'
  // Another origin ignores `download` and would navigate this page away.
  link.target = '_blank'
  link.click()
}
