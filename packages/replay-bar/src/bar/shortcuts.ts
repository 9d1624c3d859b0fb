import { ariaKeys, keyName, posterKeys } from './key-names.ts'

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
  ...posterKeys,
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
  help: ['?'],
}

/** What a root was given, in full; `null` without keys. */
export function shortcutsOf(given: boolean | Partial<ReplayShortcuts>): ReplayShortcuts | null {
  if (given === false) return null
  return given === true ? defaultShortcuts : { ...defaultShortcuts, ...given }
}

/** The value of `aria-keyshortcuts` of a part that has several commands. */
export function ariaShortcuts(
  shortcuts: ReplayShortcuts | null,
  ...commands: readonly ReplayCommand[]
): string | undefined {
  return ariaKeys(commands.flatMap((command) => shortcuts?.[command] ?? []))
}

/** The command of a key, or `null`. */
export function commandOf(shortcuts: ReplayShortcuts, key: string): ReplayCommand | null {
  const wanted = keyName(key)
  let command: ReplayCommand
  for (command in shortcuts)
    if (shortcuts[command].some((one) => keyName(one) === wanted)) return command
  return null
}
