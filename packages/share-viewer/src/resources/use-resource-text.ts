'use client'

import type { Resource } from '@playthread/core'
import { useEffect, useState } from 'react'
import { inSlices, type Sliced } from './slices.ts'
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
    const controller = new AbortController()
    const { signal } = controller
    void decodeBlob(blob, signal).then((text) => signal.aborted || setDecoded({ blob, text }))
    return () => controller.abort()
  }, [blob])

  if (content.status !== 'ready') return content
  if (decoded?.blob !== content.blob) return { status: 'loading' }
  const { truncated, size } = content
  return { status: 'ready', text: decoded.text, truncated, size }
}

async function decodeBlob(blob: Blob, signal: AbortSignal): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8'
  const text = await inSlices(decode(bytes, new TextDecoder(encoding)), signal)
  return text ?? ''
}

const perStep = 250_000

function* decode(bytes: Uint8Array, decoder: TextDecoder): Sliced<string> {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += perStep) {
    parts.push(decoder.decode(bytes.subarray(at, at + perStep), { stream: true }))
    yield
  }
  parts.push(decoder.decode())
  return parts.join('')
}
