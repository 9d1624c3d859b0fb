import type { Resource, ResourceContent } from '@playthread/core'

/** Whether bytes come with the resource itself: inline or by address. */
export function hasContent(content: ResourceContent): boolean {
  return content.data !== undefined || content.url !== undefined
}

/**
 * Where an address may be loaded from.
 *
 * - `own`: this page's origin, or one the host allows
 * - `local`: a blob or data URL, no network
 * - `foreign`: someone else's server, only after the reader agrees
 * - `blocked`: every other scheme, and addresses that do not parse
 */
export type UrlPolicy =
  | { readonly type: 'own' | 'local'; readonly href: string }
  | { readonly type: 'foreign'; readonly href: string; readonly host: string }
  | { readonly type: 'blocked' }

/** The one gate for every resource address. */
export function urlPolicy(
  address: string,
  base: string,
  allowedOrigins: readonly string[] = [],
): UrlPolicy {
  const url = parseUrl(address, base)
  if (!url) return { type: 'blocked' }
  const { protocol, origin, href, host } = url
  if (protocol === 'data:' || protocol === 'blob:') return { type: 'local', href }
  if (protocol !== 'http:' && protocol !== 'https:') return { type: 'blocked' }
  const own = parseUrl(base, base)?.origin
  if (origin === own || allowedOrigins.includes(origin)) return { type: 'own', href }
  return { type: 'foreign', href, host }
}

/** A parsed address, or `null`. */
export function parseUrl(address: string, base?: string): URL | null {
  try {
    return new URL(address, base)
  } catch {
    return null
  }
}

/** Picks one version's bytes; the newest is the resource itself where it has none of its own. */
export function contentOf(resource: Resource, versionId?: string): ResourceContent {
  const versions = resource.versions ?? []
  const version = versions.find((candidate) => candidate.id === versionId)
  if (!version) return resource
  const newest = versions.at(-1) === version
  return hasContent(version) || !newest ? version : resource
}
