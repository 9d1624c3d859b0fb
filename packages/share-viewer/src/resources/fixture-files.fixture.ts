import type { Resource } from '@playthread/core'

/** A file of `fixtures/resources` as a resource with an address, as a server would give it. */
export function fixtureFile(
  name: string,
  url: string,
  rest: Partial<Resource> & Pick<Resource, 'kind' | 'mediaType'>,
): Resource {
  return { id: name, title: name, url: new URL(url, globalThis.location.href).href, ...rest }
}

/** Hosts other than this page's that were asked for anything. */
export function foreignRequests(): readonly string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => /^(https?|wss?):/.test(name) && !name.startsWith(globalThis.location.origin))
}
