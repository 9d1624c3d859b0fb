'use client'

import { Fragment, useCallback, type ReactNode } from 'react'
import { Popover } from './popover.tsx'
import { useReplayBar } from './replay-bar-context.ts'
import { keyName, replayCommands } from './shortcuts.ts'

const symbols: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→' }

/** The keys and what they do; opened with `?`. Renders a dialog, or nothing. */
export function ShortcutsHelp(): ReactNode {
  const { labels, shortcuts, helpOpen, setHelpOpen } = useReplayBar('ShortcutsHelp')
  const close = useCallback(() => setHelpOpen(false), [setHelpOpen])
  if (!helpOpen || !shortcuts) return null
  return (
    <Popover className="pt-replay-help" label={labels.shortcuts} onClose={close}>
      <dl className="pt-replay-keys">
        {replayCommands.map((command) => (
          <Row key={command} keys={shortcuts[command]} text={labels.commands[command]} />
        ))}
        <Row keys={['0–9']} text={labels.commands.tenths} />
      </dl>
    </Popover>
  )
}

function Row({ keys, text }: { readonly keys: readonly string[]; readonly text: string }) {
  if (keys.length === 0) return null
  return (
    <div>
      <dt>
        {keys.map((key) => (
          <Fragment key={key}>
            <kbd>{symbols[key] ?? keyName(key)}</kbd>{' '}
          </Fragment>
        ))}
      </dt>
      <dd>{text}</dd>
    </div>
  )
}
