'use client'

import { useState, type ReactNode } from 'react'
import type { ViewEnvironment } from '../view/view-environment.ts'
import { FileMention, mentionedFile } from './file-mention.tsx'
import { ImageAsk, ImageNote, judgeImage, LoadedImage, type JudgedImage } from './image-view.tsx'

export interface MarkdownImageProps {
  readonly address: string
  readonly alt: string
  readonly env: ViewEnvironment
}

/** A picture in a message. One from elsewhere names its host and waits for a click. */
export function MarkdownImage({ address, alt, env }: MarkdownImageProps): ReactNode {
  const file = mentionedFile(address, env)
  if (file) return <FileMention resourceId={file.id} env={env} />
  const image = judgeImage(address, env)
  if (image.decision === 'block') return <ImageNote alt={alt} text={env.labels.imageBlocked} />
  if (env.live) return <LiveImage image={image} alt={alt} env={env} />
  if (image.decision === 'ask') return <ImageAsk image={image} alt={alt} labels={env.labels} />
  return <LoadedImage src={image.src} alt={alt} />
}

interface LiveImageProps {
  readonly image: JudgedImage
  readonly alt: string
  readonly env: ViewEnvironment
}

function LiveImage({ image, alt, env }: LiveImageProps): ReactNode {
  const [asked, setAsked] = useState(false)
  const [failed, setFailed] = useState(false)
  if (failed) return <ImageNote alt={alt} text={env.labels.imageFailed} />
  if (image.decision === 'ask' && !asked) {
    return <ImageAsk image={image} alt={alt} labels={env.labels} onClick={() => setAsked(true)} />
  }
  return <LoadedImage src={image.src} alt={alt} onError={() => setFailed(true)} />
}
