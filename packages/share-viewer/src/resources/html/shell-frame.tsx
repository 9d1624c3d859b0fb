'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import { openRunShell } from './open-run-shell.ts'

export interface ShellFrameProps {
  readonly shellUrl: string
  readonly source: string
  readonly title: string
  /** Names the frame where its title does not say enough. @default the title */
  readonly label?: string
  readonly scripts: boolean
  readonly onBlocked: () => void
}

/** A page two frames away from ours. Leaving the page ends it, whatever it is doing. */
export function ShellFrame(props: ShellFrameProps): ReactNode {
  const { shellUrl, source, title, label = title, scripts, onBlocked } = props
  const frame = useRef<HTMLIFrameElement>(null)
  useEffect(() => {
    if (!frame.current) return
    const document = { html: source, title, scripts }
    return openRunShell(frame.current, { shellUrl, document, onBlocked })
  }, [shellUrl, source, title, scripts, onBlocked])
  return (
    <iframe
      ref={frame}
      className="pt-frame"
      title={label}
      sandbox="allow-scripts"
      referrerPolicy="no-referrer"
      allow=""
    />
  )
}
