'use client'

import { useState, type ReactNode } from 'react'
import { Icon } from '../icons/icon.tsx'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import { FileMention, useMentionedFile } from './file-mention.tsx'
import { useMarkdownPolicy } from './markdown-policy.ts'
import { gateUrl, isSafeDataImage } from './url-gate.ts'

export interface MarkdownImageProps {
  readonly address: string
  readonly alt: string
}

/** A picture in a message. One from elsewhere names its host and waits for a click. */
export function MarkdownImage({ address, alt }: MarkdownImageProps): ReactNode {
  const labels = useViewerLabels()
  const policy = useMarkdownPolicy()
  const file = useMentionedFile(address)
  const [asked, setAsked] = useState(false)
  const [failed, setFailed] = useState(false)

  if (file) return <FileMention resource={file} />
  const gated = gateUrl(address)
  const inline = isSafeDataImage(address)
  const decision = gated && gated.host !== '' ? policy.image(gated.url) : 'block'
  if (!inline && decision === 'block') {
    return <ImageNote alt={alt} text={labels.imageBlocked} />
  }
  if (failed) return <ImageNote alt={alt} text={labels.imageFailed} />
  if (!inline && decision === 'ask' && !asked) {
    return (
      <button type="button" className="pt-image-ask" onClick={() => setAsked(true)}>
        <Icon name="image" size="s" />
        <span>{labels.loadImage(gated?.host ?? '')}</span>
        {alt ? <bdi className="pt-image-alt">{alt}</bdi> : null}
      </button>
    )
  }
  return (
    <img
      className="pt-image"
      src={inline ? address : gated?.href}
      alt={alt}
      referrerPolicy="no-referrer"
      decoding="async"
      onError={() => setFailed(true)}
    />
  )
}

function ImageNote({ alt, text }: { readonly alt: string; readonly text: string }): ReactNode {
  return (
    <span className="pt-image-note">
      <Icon name="image" size="s" />
      <span>{text}</span>
      {alt ? <bdi className="pt-image-alt">{alt}</bdi> : null}
    </span>
  )
}
