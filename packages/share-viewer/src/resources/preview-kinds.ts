'use client'

import type { Resource, ResourceKind } from '@playthread/core'
import { lazy, type ComponentType } from 'react'
import type { ResourcePreviewProps, ResourcePreviews } from './resource-context.ts'
import { bareMediaType, shownKind } from './resource-kind.ts'
import { DownloadPreview } from './previews/download-preview.tsx'
import { LinkPreview } from './previews/link-preview.tsx'

type Preview = ComponentType<ResourcePreviewProps>

/** A preview in a chunk of its own: a reader loads only what the conversation holds. */
interface Chunk {
  readonly current: () => Preview
  /** Forgets a load that failed: React would otherwise remember the failure for ever. */
  readonly renew: () => void
}

function chunk(load: () => Promise<Preview>): Chunk {
  const make = (): Preview => lazy(async () => ({ default: await load() }))
  let preview = make()
  return {
    current: () => preview,
    renew: () => {
      preview = make()
    },
  }
}

const whole = (preview: Preview): Chunk => ({ current: () => preview, renew: () => {} })

const image = chunk(async () => (await import('./image/image-preview.tsx')).ImagePreview)
const video = chunk(async () => (await import('./previews/media-preview.tsx')).VideoPreview)
const audio = chunk(async () => (await import('./previews/media-preview.tsx')).AudioPreview)
const code = chunk(async () => (await import('./previews/code-preview.tsx')).CodePreview)
const text = chunk(async () => (await import('./previews/text-preview.tsx')).TextPreview)
const markdown = chunk(
  async () => (await import('./previews/markdown-preview.tsx')).MarkdownPreview,
)
const chart = chunk(async () => (await import('./chart/chart-preview.tsx')).ChartPreview)
const diagram = chunk(async () => (await import('./diagram/diagram-preview.tsx')).DiagramPreview)
const diff = chunk(async () => (await import('./diff/diff-preview.tsx')).DiffPreview)
const html = chunk(async () => (await import('./html/html-preview.tsx')).HtmlPreview)
const json = chunk(async () => (await import('./json/json-preview.tsx')).JsonPreview)
const table = chunk(async () => (await import('./table/table-preview.tsx')).TablePreview)
const terminal = chunk(async () => (await import('./ansi/terminal-preview.tsx')).TerminalPreview)
const pdf = chunk(async () => (await import('./pdf/pdf-preview.tsx')).PdfPreview)
const download = whole(DownloadPreview)

const byKind: Readonly<Record<ResourceKind, Chunk>> = {
  image,
  svg: image,
  video,
  audio,
  html,
  markdown,
  code,
  diff,
  diagram,
  table,
  json,
  chart,
  terminal,
  text,
  link: whole(LinkPreview),
  pdf,
  file: download,
}

/** The host's preview for the media type (exact, then `image/*`), else ours for the kind. */
export function previewFor(resource: Resource, previews: ResourcePreviews): Preview {
  const type = bareMediaType(resource.mediaType)
  for (const key of [type, type.replace(/\/.*$/, '/*')]) {
    const own = Object.hasOwn(previews, key) ? previews[key] : undefined
    if (own) return own
  }
  return chunkFor(resource).current()
}

/** Before trying again: a chunk that did not load is asked for anew. */
export function renewPreview(resource: Resource): void {
  chunkFor(resource).renew()
}

function chunkFor(resource: Resource): Chunk {
  return byKind[shownKind(resource)] ?? download
}
