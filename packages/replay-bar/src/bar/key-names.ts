import type { ReplayCommand, ReplayShortcuts } from './shortcuts.ts'

/** The keys of the two choices, before the other keys are there. */
export const posterKeys = { toggle: [' ', 'k'], skip: ['s'] } as const satisfies Partial<
  Record<ReplayCommand, readonly string[]>
>

/** The value of `aria-keyshortcuts`; nothing when there are none. */
export function ariaKeys(keys: readonly string[]): string | undefined {
  return keys.map(keyName).join(' ') || undefined
}

/** `aria-keyshortcuts` of one of the two choices. */
export function posterAriaKeys(
  shortcuts: boolean | Partial<ReplayShortcuts>,
  command: keyof typeof posterKeys,
): string | undefined {
  if (shortcuts === false) return undefined
  return ariaKeys((shortcuts !== true && shortcuts[command]) || posterKeys[command])
}

/** `Space` for the space bar, `K` for letters. */
export function keyName(key: string): string {
  if (key === ' ') return 'Space'
  return key.length === 1 ? key.toUpperCase() : key
}
