'use client'

import type { Resource } from '@playthread/core'
import { useEffect, useState } from 'react'
import { mediaLimit } from './limits.ts'
import { useResources } from './resource-context.ts'
import { contentOf, urlPolicy } from './resource-url.ts'
import { bareMediaType } from './resource-kind.ts'
import { useResourceContent, type ResourceContentState } from './use-resource-content.ts'

export type ResourceSourceState =
  | Exclude<ResourceContentState, { status: 'ready' }>
  | { readonly status: 'ready'; readonly src: string }
  | { readonly status: 'too-large'; readonly size: number | undefined }

const readNothing: Resource = { id: '', kind: 'file', title: '', mediaType: '', data: '' }

/**
 * An address for `<img>`, `<video>` or `<audio>`: one of our own as it is, so that media can
 * stream and seek; everything else as an object URL that lives as long as the preview.
 */
export function useResourceSource(
  resource: Resource,
  versionId: string | undefined,
  element: 'image' | 'media',
): ResourceSourceState {
  const { allowedOrigins } = useResources()
  const { url, data } = contentOf(resource, versionId)
  const [agreed, setAgreed] = useState(false)
  // An <img> asks other hosts without telling them the page and needs no CORS; <video> cannot.
  const foreign = agreed && element === 'image'
  const direct =
    data === undefined && url !== undefined ? directAddress(url, allowedOrigins, foreign) : null
  const content = useResourceContent(
    direct === null ? resource : readNothing,
    direct === null ? versionId : undefined,
    mediaLimit,
  )
  const [made, setMade] = useState<{ readonly blob: Blob; readonly src: string } | null>(null)
  const blob = direct === null && content.status === 'ready' ? content.blob : null
  const type = bareMediaType(resource.mediaType)

  useEffect(() => {
    if (!blob) return
    // The stated type wins: a server's guess must not turn a picture into something else.
    const src = URL.createObjectURL(blob.slice(0, blob.size, type))
    setMade({ blob, src })
    return () => URL.revokeObjectURL(src)
  }, [blob, type])

  if (direct !== null) return { status: 'ready', src: direct }
  if (content.status === 'consent' && element === 'image') {
    return { ...content, load: () => setAgreed(true) }
  }
  if (content.status !== 'ready') return content
  if (content.truncated) return { status: 'too-large', size: content.size }
  return made?.blob === content.blob ? { status: 'ready', src: made.src } : { status: 'loading' }
}

function directAddress(
  url: string,
  allowedOrigins: readonly string[],
  foreign: boolean,
): string | null {
  const policy = urlPolicy(url, globalThis.location.href, allowedOrigins)
  const direct =
    policy.type === 'own' ||
    (foreign && policy.type === 'foreign') ||
    (policy.type === 'local' && policy.href.startsWith('blob:'))
  return direct ? policy.href : null
}
