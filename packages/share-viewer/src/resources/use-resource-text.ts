'use client'

import type { Resource } from '@playthread/core'
import { useEffect, useState } from 'react'
import { useResourceContent, type ResourceContentState } from './use-resource-content.ts'

export type ResourceTextState =
  | Exclude<ResourceContentState, { status: 'ready' }>
  | {
      readonly status: 'ready'
      readonly text: string
      readonly truncated: boolean
      /** In bytes. */
      readonly size: number | undefined
    }

/** A resource as text: UTF-8 (or UTF-16 with its mark), with `�` where bytes are malformed. */
export function useResourceText(
  resource: Resource,
  versionId: string | undefined,
  maxBytes: number,
): ResourceTextState {
  const content = useResourceContent(resource, versionId, maxBytes)
  const [decoded, setDecoded] = useState<{ readonly blob: Blob; readonly text: string } | null>(
    null,
  )
  const blob = content.status === 'ready' ? content.blob : null

  useEffect(() => {
    if (!blob) return
    let current = true
    void decodeBlob(blob).then((text) => current && setDecoded({ blob, text }))
    return () => {
      current = false
    }
  }, [blob])

  if (content.status !== 'ready') return content
  if (decoded?.blob !== content.blob) return { status: 'loading' }
  const { truncated, size } = content
  return { status: 'ready', text: decoded.text, truncated, size }
}

async function decodeBlob(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}
