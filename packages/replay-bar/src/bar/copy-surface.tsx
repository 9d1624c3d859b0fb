'use client'

import type { ReactNode, RefObject } from 'react'
import { Popover } from './popover.tsx'
import { useReplayBar } from './use-replay-bar.ts'

export interface CopySurfaceProps {
  readonly link: string
  readonly trigger: RefObject<HTMLElement | null>
  readonly onClose: () => void
}

/** The link to copy by hand, selected. */
export function CopySurface({ link, trigger, onClose }: CopySurfaceProps): ReactNode {
  const { labels } = useReplayBar('CopyLink')
  return (
    <Popover label={labels.copyRefused} trigger={trigger} onClose={onClose}>
      <p className="pt-copy-refused" aria-hidden="true">
        {labels.copyRefused}
      </p>
      <input
        className="pt-copy-field"
        aria-label={labels.momentLink}
        readOnly
        dir="ltr"
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
    </Popover>
  )
}
