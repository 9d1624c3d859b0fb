import type { Resource } from '@playthread/core'
import { shownKind } from '../resource-kind.ts'

/** What a fence would name the language of a file. */
export function codeLanguage(resource: Resource): string {
  const kind = shownKind(resource)
  if (kind === 'diff' || kind === 'html' || kind === 'markdown') return kind
  const { title, mediaType } = resource
  const extension = /\.([a-z0-9+#-]{1,12})$/i.exec(title)?.[1]?.toLowerCase()
  if (extension && extension !== 'txt') return extension
  return /^(?:text|application)\/(?:x-)?([a-z0-9+#-]+)/.exec(mediaType)?.[1] ?? ''
}
