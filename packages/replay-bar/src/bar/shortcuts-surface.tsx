'use client'

import { Fragment, useRef, useState, type ReactNode } from 'react'
import { Popover } from './popover.tsx'
import { useReplayBar } from './use-replay-bar.ts'
import { keyName } from './key-names.ts'
import type { ReplayCommand, ReplayShortcuts } from './shortcuts.ts'
import { useClientLayoutEffect } from '../react/use-client-layout-effect.ts'

const symbols: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→' }

/** The commands, in the order a list of them reads best. */
const replayCommands: readonly ReplayCommand[] = [
  'toggle',
  'left',
  'right',
  'back',
  'forward',
  'previousTurn',
  'nextTurn',
  'previousStep',
  'nextStep',
  'start',
  'end',
  'pageBack',
  'pageForward',
  'slower',
  'faster',
  'skip',
  'help',
]

export interface ShortcutsSurfaceProps {
  readonly shortcuts: ReplayShortcuts
  readonly onClose: () => void
}

/** The list of keys above the bar. */
export function ShortcutsSurface({ shortcuts, onClose }: ShortcutsSurfaceProps): ReactNode {
  const { labels } = useReplayBar('ShortcutsHelp')
  return (
    <Popover className="pt-replay-help" label={labels.shortcuts} onClose={onClose}>
      <KeyList shortcuts={shortcuts} />
    </Popover>
  )
}

function KeyList({ shortcuts }: { readonly shortcuts: ReplayShortcuts }): ReactNode {
  const { labels } = useReplayBar('ShortcutsHelp')
  const list = useRef<HTMLDListElement>(null)
  const [isRtl, setIsRtl] = useState(false)
  useClientLayoutEffect(() => {
    setIsRtl(list.current !== null && getComputedStyle(list.current).direction === 'rtl')
  }, [])
  // The words tell back from forward; which arrow that is depends on the page.
  const keys = isRtl ? { ...shortcuts, left: shortcuts.right, right: shortcuts.left } : shortcuts
  return (
    <dl ref={list} className="pt-replay-keys">
      {replayCommands.map((command) => (
        <Row key={command} keys={keys[command]} text={labels.commands[command]} />
      ))}
      <Row keys={['0–9']} text={labels.commands.tenths} />
    </dl>
  )
}

function Row({ keys, text }: { readonly keys: readonly string[]; readonly text: string }) {
  if (keys.length === 0) return null
  return (
    <div>
      <dt>
        {keys.map((key) => (
          <Fragment key={key}>
            <kbd dir="ltr">{symbols[key] ?? keyName(key)}</kbd>{' '}
          </Fragment>
        ))}
      </dt>
      <dd>{text}</dd>
    </div>
  )
}
