/** The share id in an address of the public route, `/s/<share id>`; `null` for every other one. */
export function sharedId(pathname: string): string | null {
  const id = /^\/s\/([^/]*)\/?$/.exec(pathname)?.[1]
  if (id === undefined) return null
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
