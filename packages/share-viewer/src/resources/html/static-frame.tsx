'use client'

import { useEffect, useRef, useState, type ReactNode } from 'react'
import { usePanelLabels } from '../../panel/panel-labels-context.ts'
import { PanelMessage } from '../../panel/panel-message.tsx'
import { showStaticHtml } from './trusted-frame.ts'

export interface StaticFrameProps {
  readonly source: string
  readonly title: string
}

/** What a page looks like, with nothing in it that runs, navigates or loads. */
export function StaticFrame({ source, title }: StaticFrameProps): ReactNode {
  const labels = usePanelLabels()
  const frame = useRef<HTMLIFrameElement>(null)
  const [refused, setRefused] = useState(false)
  useEffect(() => {
    if (frame.current && !showStaticHtml(frame.current, source)) setRefused(true)
  }, [source])
  if (refused) return <PanelMessage icon="alert">{labels.htmlBlocked}</PanelMessage>
  return (
    <iframe
      ref={frame}
      className="pt-frame"
      title={title}
      sandbox=""
      referrerPolicy="no-referrer"
      allow=""
    />
  )
}
