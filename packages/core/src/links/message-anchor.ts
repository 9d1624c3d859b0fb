const prefix = '#m-'

/** The hash that leads to one message: `#m-<id>`. */
export function messageHash(messageId: string): string {
  return prefix + encodeURIComponent(messageId)
}

/** The message a hash leads to, or `null`. Any text is safe to pass. */
export function parseMessageHash(hash: string): string | null {
  if (!hash.startsWith(prefix)) return null
  try {
    return decodeURIComponent(hash.slice(prefix.length)) || null
  } catch {
    return null
  }
}

/** The `id` attribute of a message's element. Prefixed, so that no message can name a global. */
export function messageElementId(messageId: string): string {
  return `m-${encodeURIComponent(messageId)}`
}
