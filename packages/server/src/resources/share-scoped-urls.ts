import type { Conversation, Resource, ResourceContent } from '@playthread/core'
import { ownField } from './own-field.ts'

/**
 * Gives viewers addresses that work for them and end with the share.
 *
 * Absolute http(s) and data URLs stay. Whatever else a host wrote (its own private routes, paths,
 * `file:` or storage URLs, nothing at all) becomes `<resourcesPath>/<id>` when the host serves
 * resources, and otherwise stays only if it is a relative URL.
 */
export function withShareScopedUrls(
  conversation: Conversation,
  resourcesPath: string,
  isServed: boolean,
): Conversation {
  return {
    ...conversation,
    resources: conversation.resources.map((resource) => scoped(resource, resourcesPath, isServed)),
  }
}

/** Whether the host's `getResource` answers for this content. */
export function needsServing(content: ResourceContent): boolean {
  const url = ownField(content, 'url')
  return ownField(content, 'data') === undefined && !(url !== undefined && isPublicUrl(url))
}

function scoped(resource: Resource, resourcesPath: string, isServed: boolean): Resource {
  const path = `${resourcesPath}/${encodeURIComponent(resource.id)}`
  const canServe = isServed && resource.kind !== 'link'
  const thumbnailUrl = ownField(resource, 'thumbnailUrl')
  const versions = ownField(resource, 'versions')
  const { thumbnailUrl: _thumbnail, versions: _versions, ...rest } = resource
  const keepsThumbnail =
    thumbnailUrl !== undefined &&
    (isPublicUrl(thumbnailUrl) || (!isServed && isRelativeUrl(thumbnailUrl)))
  return {
    ...withUrl(rest, canServe, path),
    ...(keepsThumbnail ? { thumbnailUrl } : {}),
    ...(versions && {
      versions: versions.map((version) =>
        withUrl(version, canServe, `${path}?version=${encodeURIComponent(version.id)}`),
      ),
    }),
  }
}

function withUrl<T extends ResourceContent>(content: T, canServe: boolean, path: string): T {
  if (canServe && needsServing(content)) return { ...content, url: path }
  const url = ownField(content, 'url')
  const { url: _url, ...rest } = content
  if (url === undefined || isPublicUrl(url) || isRelativeUrl(url)) return content
  // What is left is the same content without a URL that would mean nothing, or too much, to a viewer.
  return { ...content, ...rest, url: undefined }
}

function isPublicUrl(url: string): boolean {
  return URL.canParse(url) && /^(https?|data):$/.test(new URL(url).protocol)
}

function isRelativeUrl(url: string): boolean {
  return !URL.canParse(url)
}
