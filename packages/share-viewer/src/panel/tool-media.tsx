'use client'

import type { ToolContent } from '@playthread/core'
import { useEffect, useState, type ReactNode } from 'react'
import { inlineBlob } from '../resources/load-resource.ts'
import { usePanelLabels } from './panel-labels-context.ts'

export interface ToolMediaProps {
  readonly content: Extract<ToolContent, { type: 'image' | 'audio' }>
  readonly index: number
}

/** A picture or sound of a result, from its own bytes. Other media types are not shown as such. */
export function ToolMedia({ content, index }: ToolMediaProps): ReactNode {
  const labels = usePanelLabels()
  const [src, setSrc] = useState<string | null>(null)
  const [broken, setBroken] = useState(false)
  const { type, mediaType, data } = content

  useEffect(() => {
    if (!mediaType.toLowerCase().startsWith(`${type}/`)) {
      setBroken(true)
      return
    }
    try {
      const url = URL.createObjectURL(inlineBlob({ data, encoding: 'base64' }, mediaType))
      setSrc(url)
      setBroken(false)
      return () => URL.revokeObjectURL(url)
    } catch {
      setBroken(true)
    }
  }, [type, mediaType, data])

  if (broken) return <p className="pt-io-none">{labels.broken}</p>
  if (src === null) return null
  if (type === 'image') {
    return (
      <img
        className="pt-io-image"
        src={src}
        alt={labels.toolImage(index + 1)}
        onError={() => setBroken(true)}
      />
    )
  }
  return (
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- a result brings no captions
    <audio className="pt-io-audio" src={src} controls aria-label={labels.toolAudio(index + 1)} />
  )
}
