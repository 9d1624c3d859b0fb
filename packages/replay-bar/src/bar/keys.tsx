'use client'

import type { ReactNode } from 'react'
import { useClientLayoutEffect } from '../react/use-client-layout-effect.ts'
import { runCommand } from './run-command.ts'
import { commandOf } from './shortcuts.ts'
import { useReplayBar } from './use-replay-bar.ts'

/** Runs the command of a key pressed inside the region, and keeps the page from using it too. */
export function Keys(): ReactNode {
  const { replay, shortcuts, keys, root, help } = useReplayBar('Root')
  useClientLayoutEffect(() => {
    if (!shortcuts) return
    return keys.listen((event) => {
      if (event.defaultPrevented || isElsewhere(event)) return
      const command = commandOf(shortcuts, event.key)
      const tenth = /^\d$/.test(event.key)
      if (!command && !tenth) return
      event.preventDefault()
      if (event.repeat && (command === 'toggle' || command === 'skip')) return
      if (command === 'help') return help.set(!help.get())
      if (!command) return replay.seek((replay.getSnapshot().durationMs * Number(event.key)) / 10)
      const isRtl = root.current && getComputedStyle(root.current).direction === 'rtl'
      runCommand(replay, command, isRtl ? 'rtl' : 'ltr')
    })
  }, [replay, shortcuts, keys, root, help])
  return null
}

/** Whether the key belongs to something else: the browser, an input method, a field, a button. */
function isElsewhere(event: KeyboardEvent): boolean {
  const { key, target } = event
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true
  if (!(target instanceof Element)) return true
  if (target.closest('input:not([type="range"]), textarea, select, [contenteditable]')) return true
  return (key === ' ' || key === 'Enter') && target.closest('button, a, summary') !== null
}
