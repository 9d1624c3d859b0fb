import type { ReactEventHandler, MouseEventHandler, ReactNode } from 'react'
import { Icon } from '../icons/icon.tsx'
import type { ViewerLabels } from '../labels/viewer-labels.ts'
import type { ViewEnvironment } from '../view/view-environment.ts'
import type { ImageDecision } from './markdown-policy.ts'
import { gateUrl, isSafeDataImage } from './url-gate.ts'

/** What may be done with a picture's address. */
export interface JudgedImage {
  readonly decision: ImageDecision
  readonly src: string
  readonly host: string
}

export function judgeImage(address: string, { policy }: ViewEnvironment): JudgedImage {
  if (isSafeDataImage(address)) return { decision: 'load', src: address, host: '' }
  const gated = gateUrl(address)
  if (!gated || gated.host === '') return { decision: 'block', src: '', host: '' }
  return { decision: policy.image(gated.url), src: gated.href, host: gated.host }
}

export interface ImageNoteProps {
  readonly alt: string
  readonly text: string
}

/** Why there is no picture. Renders a `<span>`. */
export function ImageNote({ alt, text }: ImageNoteProps): ReactNode {
  return (
    <span className="pt-image-note">
      <Icon name="image" size="s" />
      <span>{text}</span>
      <Alternative text={alt} />
    </span>
  )
}

export interface ImageAskProps {
  readonly image: JudgedImage
  readonly alt: string
  readonly labels: ViewerLabels
  /** @default a button for whoever listens above */
  readonly onClick?: MouseEventHandler
}

/** A picture from elsewhere: names its host, and waits. Renders a `<button>`. */
export function ImageAsk({ image, alt, labels, onClick }: ImageAskProps): ReactNode {
  const asked = onClick ? { onClick } : { 'data-action': 'load-image', 'data-src': image.src }
  return (
    <button type="button" className="pt-image-ask" {...asked}>
      <Icon name="image" size="s" />
      <span>{labels.loadImage(image.host)}</span>
      <Alternative text={alt} />
    </button>
  )
}

export interface LoadedImageProps {
  readonly src: string
  readonly alt: string
  readonly onError?: ReactEventHandler
}

/** A picture that may load. Renders an `<img>`. */
export function LoadedImage({ src, alt, onError }: LoadedImageProps): ReactNode {
  return (
    <img
      className="pt-image"
      src={src}
      alt={alt}
      referrerPolicy="no-referrer"
      decoding="async"
      {...(onError && { onError })}
    />
  )
}

function Alternative({ text }: { readonly text: string }): ReactNode {
  return text ? <bdi className="pt-image-alt">{text}</bdi> : null
}
