'use client'

import type { Resource, ResourceKind } from '@playthread/core'
import { lazy, type ComponentType } from 'react'
import type { ResourcePreviewProps, ResourcePreviews } from './resource-context.ts'
import { bareMediaType, shownKind } from './resource-kind.ts'
import { DownloadPreview } from './previews/download-preview.tsx'
import { LinkPreview } from './previews/link-preview.tsx'

type Preview = ComponentType<ResourcePreviewProps>

/* Each is a chunk of its own: a reader loads only what the conversation holds. */
const ImagePreview = lazy(async () => ({
  default: (await import('./image/image-preview.tsx')).ImagePreview,
}))
const VideoPreview = lazy(async () => ({
  default: (await import('./previews/media-preview.tsx')).VideoPreview,
}))
const AudioPreview = lazy(async () => ({
  default: (await import('./previews/media-preview.tsx')).AudioPreview,
}))
const CodePreview = lazy(async () => ({
  default: (await import('./previews/code-preview.tsx')).CodePreview,
}))
const TextPreview = lazy(async () => ({
  default: (await import('./previews/text-preview.tsx')).TextPreview,
}))
const MarkdownPreview = lazy(async () => ({
  default: (await import('./previews/markdown-preview.tsx')).MarkdownPreview,
}))
const HtmlPreview = lazy(async () => ({
  default: (await import('./html/html-preview.tsx')).HtmlPreview,
}))
const JsonPreview = lazy(async () => ({
  default: (await import('./json/json-preview.tsx')).JsonPreview,
}))
const TablePreview = lazy(async () => ({
  default: (await import('./table/table-preview.tsx')).TablePreview,
}))
const TerminalPreview = lazy(async () => ({
  default: (await import('./ansi/terminal-preview.tsx')).TerminalPreview,
}))

const byKind: Readonly<Record<ResourceKind, Preview>> = {
  image: ImagePreview,
  svg: ImagePreview,
  video: VideoPreview,
  audio: AudioPreview,
  html: HtmlPreview,
  markdown: MarkdownPreview,
  code: CodePreview,
  diff: CodePreview,
  diagram: CodePreview,
  table: TablePreview,
  json: JsonPreview,
  chart: JsonPreview,
  terminal: TerminalPreview,
  text: TextPreview,
  link: LinkPreview,
  pdf: DownloadPreview,
  file: DownloadPreview,
}

/** The host's preview for the media type (exact, then `image/*`), else ours for the kind. */
export function previewFor(resource: Resource, previews: ResourcePreviews): Preview {
  const type = bareMediaType(resource.mediaType)
  for (const key of [type, type.replace(/\/.*$/, '/*')]) {
    const own = Object.hasOwn(previews, key) ? previews[key] : undefined
    if (own) return own
  }
  return byKind[shownKind(resource)] ?? DownloadPreview
}
