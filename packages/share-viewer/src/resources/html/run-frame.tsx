'use client'

import { useEffect, useRef, useState, type ReactNode } from 'react'
import { usePanelLabels } from '../../panel/panel-labels-context.ts'
import { PanelMessage } from '../../panel/panel-message.tsx'
import { openRunShell } from './open-run-shell.ts'

export interface RunFrameProps {
  readonly shellUrl: string
  readonly source: string
  readonly title: string
}

/** A page that runs, two frames away from ours. Leaving the page ends it, whatever it is doing. */
export function RunFrame({ shellUrl, source, title }: RunFrameProps): ReactNode {
  const labels = usePanelLabels()
  const frame = useRef<HTMLIFrameElement>(null)
  const [status, setStatus] = useState<'opening' | 'running' | 'blocked'>('opening')
  useEffect(() => {
    if (!frame.current) return
    return openRunShell(frame.current, {
      shellUrl,
      document: { html: source, title },
      onRunning: () => setStatus('running'),
      onBlocked: () => setStatus('blocked'),
    })
  }, [shellUrl, source, title])
  if (status === 'blocked') {
    return (
      <PanelMessage icon="alert" live>
        {labels.htmlRunBlocked}
      </PanelMessage>
    )
  }
  return (
    <iframe
      ref={frame}
      className="pt-frame"
      title={labels.htmlRunning(title)}
      aria-busy={status === 'opening' || undefined}
      sandbox="allow-scripts"
      referrerPolicy="no-referrer"
      allow=""
    />
  )
}
