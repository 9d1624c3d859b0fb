import {
  kindOfMediaType,
  type Resource,
  type ResourceContent,
  type ResourceVersion,
} from '@playthread/core'
import { parseDataUrl } from './data-url.ts'
import { fileNameOf, mediaTypeOfName } from './media-type.ts'
import { opaqueId } from './opaque-id.ts'

/** Characters of inline data; a conversation travels whole, to every reader of it. */
export const maxInlineLength = 16_000_000

/** A file as a transcript names it. */
export interface FoundFile extends ResourceContent {
  /** What makes it the same file when it is named again: its path, URL or content. */
  readonly key: string
  readonly title?: string
  readonly mediaType?: string
}

/** The conversation's resources: one for each file, however often it is named. */
export class ResourceList {
  readonly #byKey = new Map<string, Resource>()
  readonly #salt: string

  /** @param salt makes ids differ between conversations, so that none can be guessed from a path */
  constructor(salt: string) {
    this.#salt = salt
  }

  get list(): Resource[] {
    return [...this.#byKey.values()]
  }

  /** A later state of a file: the resource shows it, and steps through the ones before. */
  revise(file: FoundFile): string {
    const known = this.#byKey.get(file.key)
    if (!known) return this.add(file)
    const latest = resourceOf(known.id, file)
    const before = known.versions ?? [versionOf(known, 1)]
    this.#byKey.set(file.key, {
      ...latest,
      versions: [...before, versionOf(latest, before.length + 1)],
    })
    return known.id
  }

  /** The id of this file's resource, new or known. */
  add(file: FoundFile): string {
    const known = this.#byKey.get(file.key)
    if (known) return known.id
    const resource = resourceOf(opaqueId('r', this.#salt, file.key), file)
    this.#byKey.set(file.key, resource)
    return resource.id
  }
}

function versionOf({ id, title, data, url, encoding }: Resource, count: number): ResourceVersion {
  return {
    id: `${id}-v${count}`,
    title,
    ...(url !== undefined && { url }),
    ...(data !== undefined && { data }),
    ...(encoding !== undefined && { encoding }),
  }
}

function resourceOf(id: string, file: FoundFile): Resource {
  const inline = file.url === undefined ? undefined : parseDataUrl(file.url)
  const url = inline ? undefined : file.url
  const title = file.title || (url && fileNameOf(url)) || ''
  const mediaType = file.mediaType || inline?.mediaType || mediaTypeOfName(title)
  const found = inline?.data ?? file.data
  const encoding = inline?.encoding ?? file.encoding
  const isTooLong = found !== undefined && found.length > maxInlineLength
  const data = isTooLong ? undefined : found
  const size = file.size ?? (isTooLong ? bytesOf(found, encoding) : undefined)
  return {
    id,
    kind: kindOfMediaType(mediaType, title),
    title: title || nameless(mediaType),
    mediaType,
    ...(url !== undefined && { url }),
    ...(data !== undefined && { data }),
    ...(encoding !== undefined && data !== undefined && { encoding }),
    ...(size !== undefined && { size }),
  }
}

function bytesOf(data: string, encoding: ResourceContent['encoding']): number {
  return encoding === 'base64' ? Math.floor(data.length * 0.75) : data.length
}

/** Such as `image.png` for `image/png`. */
function nameless(mediaType: string): string {
  const [family = '', type = ''] = mediaType.split('/')
  const extension = /^[a-z0-9]{2,5}$/.exec(type)?.[0]
  return extension ? `${family}.${extension}` : family || 'file'
}
