import type { Resource } from '@playthread/core'

/**
 * The version to hold the shown one against: the one before it, or for the first the one after.
 * Older first.
 *
 * @returns `null` when there is only one
 */
export function versionPair(
  { versions = [] }: Pick<Resource, 'versions'>,
  shownId: string | undefined,
): { readonly before: string; readonly after: string } | null {
  const found = versions.findIndex(({ id }) => id === shownId)
  const shown = Math.max(1, found === -1 ? versions.length - 1 : found)
  const [before, after] = [versions[shown - 1], versions[shown]]
  return before && after ? { before: before.id, after: after.id } : null
}
