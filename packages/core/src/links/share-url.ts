/**
 * The address of a shared conversation: `<origin>/s/<share id>` unless the host says otherwise.
 *
 * @param base origin or directory to put the path on, such as `https://example.com`
 */
export function shareUrl(shareId: string, base: string): string {
  return new URL(`s/${encodeURIComponent(shareId)}`, base.endsWith('/') ? base : `${base}/`).href
}
