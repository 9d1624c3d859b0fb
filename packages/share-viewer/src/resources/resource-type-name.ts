import type { Resource } from '@playthread/core'
import { bareMediaType } from './resource-kind.ts'

/** Names that an extension alone would not give. Proper nouns, so the same in every language. */
const names: Readonly<Record<string, string>> = {
  py: 'Python',
  js: 'JavaScript',
  mjs: 'JavaScript',
  ts: 'TypeScript',
  rb: 'Ruby',
  rs: 'Rust',
  go: 'Go',
  md: 'Markdown',
  yml: 'YAML',
}

/** A short word for a file's type: `PNG`, `CSV`, `Python`. */
export function resourceTypeName({
  title,
  mediaType,
}: Pick<Resource, 'title' | 'mediaType'>): string {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(title)?.[1]?.toLowerCase()
  if (extension)
    return (Object.hasOwn(names, extension) && names[extension]) || extension.toUpperCase()
  const subtype = bareMediaType(mediaType).split('/')[1] ?? ''
  return subtype
    .replace(/^(x-|vnd\.)/, '')
    .replace(/\+.*$/, '')
    .toUpperCase()
    .slice(0, 12)
}
