'use client'

import { useState, type ReactNode } from 'react'
import { PreviewFailed, PreviewPending, PreviewTooLarge } from '../preview-status.tsx'
import type { ResourcePreviewProps } from '../resource-context.ts'
import { useResourceSource } from '../use-resource-source.ts'
import { visibleText } from '../visible-text.ts'
import { ImageCompare } from './image-compare.tsx'

export interface VersionsCompareProps extends ResourcePreviewProps {
  readonly before: string
  readonly after: string
  readonly apart: boolean
}

/** Reads both versions, then holds one against the other. */
export function VersionsCompare({
  before,
  after,
  apart,
  ...props
}: VersionsCompareProps): ReactNode {
  const older = useResourceSource(props.resource, before, 'image')
  const newer = useResourceSource(props.resource, after, 'image')
  const [broken, setBroken] = useState(false)
  if (broken) return <PreviewFailed {...props} reason="broken" retry={() => setBroken(false)} />
  for (const source of [older, newer]) {
    if (source.status === 'too-large') return <PreviewTooLarge {...props} size={source.size} />
    if (source.status !== 'ready') return <PreviewPending {...props} state={source} />
  }
  if (older.status !== 'ready' || newer.status !== 'ready') return null
  return (
    <ImageCompare
      before={older.src}
      after={newer.src}
      name={visibleText(props.resource.title)}
      apart={apart}
      onBroken={() => setBroken(true)}
    />
  )
}
