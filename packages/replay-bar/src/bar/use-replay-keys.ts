'use client'

import { useCallback, type KeyboardEvent } from 'react'
import type { Replay } from '../store/replay.ts'
import { runCommand } from './run-command.ts'
import { commandOf, type ReplayShortcuts } from './shortcuts.ts'

/** Runs the command of a key pressed inside the region, and keeps the page from using it too. */
export function useReplayKeys(
  replay: Replay,
  shortcuts: ReplayShortcuts | null,
  onHelp: () => void,
): (event: KeyboardEvent<HTMLElement>) => void {
  return useCallback(
    (event) => {
      if (!shortcuts || event.defaultPrevented || isElsewhere(event)) return
      const { key, currentTarget } = event
      const command = commandOf(shortcuts, key)
      const tenth = /^\d$/.test(key)
      if (!command && !tenth) return
      event.preventDefault()
      if (event.repeat && (command === 'toggle' || command === 'skip')) return
      if (command === 'help') return onHelp()
      if (!command) return replay.seek((replay.getSnapshot().durationMs * Number(key)) / 10)
      const { direction } = getComputedStyle(currentTarget)
      runCommand(replay, command, direction === 'rtl' ? 'rtl' : 'ltr')
    },
    [replay, shortcuts, onHelp],
  )
}

/** Whether the key belongs to something else: the browser, an input method, a field, a button. */
function isElsewhere(event: KeyboardEvent<HTMLElement>): boolean {
  const { key, target, nativeEvent } = event
  if (event.ctrlKey || event.metaKey || event.altKey || nativeEvent.isComposing) return true
  if (!(target instanceof Element)) return true
  if (target.closest('input:not([type="range"]), textarea, select, [contenteditable]')) return true
  return (key === ' ' || key === 'Enter') && target.closest('button, a, summary') !== null
}
