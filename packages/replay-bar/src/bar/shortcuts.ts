/**
 * What a key can do. `left` and `right` follow the eye: in a right-to-left page left is forward.
 * The digits 0–9 go to that tenth and are not remapped.
 */
export type ReplayCommand =
  | 'toggle'
  | 'left'
  | 'right'
  | 'back'
  | 'forward'
  | 'previousTurn'
  | 'nextTurn'
  | 'previousStep'
  | 'nextStep'
  | 'start'
  | 'end'
  | 'slower'
  | 'faster'
  | 'pageBack'
  | 'pageForward'
  | 'skip'
  | 'help'

/** Keys of each command, as `KeyboardEvent.key` gives them; letters match either case. */
export type ReplayShortcuts = Readonly<Record<ReplayCommand, readonly string[]>>

export const defaultShortcuts: ReplayShortcuts = {
  toggle: [' ', 'k'],
  left: ['ArrowLeft'],
  right: ['ArrowRight'],
  back: ['j'],
  forward: ['l'],
  previousTurn: ['['],
  nextTurn: [']'],
  previousStep: [','],
  nextStep: ['.'],
  start: ['Home'],
  end: ['End'],
  slower: ['<'],
  faster: ['>'],
  pageBack: ['PageDown'],
  pageForward: ['PageUp'],
  skip: ['s'],
  help: ['?'],
}

/** The value of `aria-keyshortcuts`; nothing when there are none. */
export function ariaKeys(
  shortcuts: ReplayShortcuts | null,
  ...commands: readonly ReplayCommand[]
): string | undefined {
  const keys = commands.flatMap((command) => shortcuts?.[command] ?? []).map(keyName)
  return keys.join(' ') || undefined
}

/** `Space` for the space bar, `K` for letters. */
export function keyName(key: string): string {
  if (key === ' ') return 'Space'
  return key.length === 1 ? key.toUpperCase() : key
}

/** The command of a key, or `null`. */
export function commandOf(shortcuts: ReplayShortcuts, key: string): ReplayCommand | null {
  const wanted = keyName(key)
  let command: ReplayCommand
  for (command in shortcuts)
    if (shortcuts[command].some((one) => keyName(one) === wanted)) return command
  return null
}
