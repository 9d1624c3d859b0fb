import type { Resource, ResourceKind } from '@playthread/core'
import type { IconName } from '../icons/icon-paths.ts'

export type KnownKind = Exclude<ResourceKind, 'file'>

const icons: Readonly<Record<ResourceKind, IconName>> = {
  image: 'image',
  svg: 'image',
  video: 'video',
  audio: 'audio',
  table: 'table',
  code: 'code',
  html: 'code',
  json: 'code',
  diff: 'code',
  terminal: 'terminal',
  chart: 'chart',
  diagram: 'chart',
  link: 'globe',
  pdf: 'file',
  markdown: 'file',
  text: 'file',
  file: 'file',
}

/** The line drawing that stands for a kind of file. */
export function resourceIcon(kind: ResourceKind): IconName {
  return icons[kind] ?? 'file'
}

const byMediaType: readonly (readonly [RegExp, ResourceKind])[] = [
  [/^image\/svg\+xml$/, 'svg'],
  [/^image\//, 'image'],
  [/^video\//, 'video'],
  [/^audio\//, 'audio'],
  [/^application\/pdf$/, 'pdf'],
  [/^text\/html$|^application\/xhtml\+xml$/, 'html'],
  [/^text\/(x-)?markdown$/, 'markdown'],
  [/^text\/(csv|tab-separated-values)$/, 'table'],
  [/^application\/json$|\+json$/, 'json'],
  [/^text\/(x-)?(diff|patch)$/, 'diff'],
  [/^text\/plain$/, 'text'],
  [/^text\/|^application\/(javascript|typescript|xml|x-sh|x-yaml|toml)$/, 'code'],
]

/** How a resource is shown: its kind, or for a plain file what its media type says. */
export function shownKind({ kind, mediaType }: Pick<Resource, 'kind' | 'mediaType'>): ResourceKind {
  if (kind !== 'file') return kind
  const type = bareMediaType(mediaType)
  return byMediaType.find(([pattern]) => pattern.test(type))?.[1] ?? 'file'
}

/** `text/html; charset=utf-8` → `text/html`. */
export function bareMediaType(mediaType: string): string {
  return (mediaType.split(';', 1)[0] ?? '').trim().toLowerCase()
}
