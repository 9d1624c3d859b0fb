import { plainJson } from './plain-json.ts'

/**
 * A short id that tells nothing about what it stands for (a path, most often) and is the same
 * every time the same transcript is read, so that links and live updates hold.
 */
export function opaqueId(prefix: string, ...seeds: readonly string[]): string {
  const seed = seeds.join('\u0000')
  return `${prefix}_${mix(seed, 0x9e3779b9)}${mix(seed, 0x85ebca6b)}`
}

/** An id for a conversation that has none, from how it begins: it stays as the conversation grows. */
export function idFromStart(messages: readonly unknown[]): string {
  return opaqueId('c', JSON.stringify(plainJson(messages.slice(0, 2))))
}

/** FNV-1a with a final avalanche, as seven base-36 digits. */
function mix(text: string, start: number): string {
  let hash = start
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  return ((hash ^ (hash >>> 16)) >>> 0).toString(36).padStart(7, '0')
}
