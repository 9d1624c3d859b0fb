'use client'

import type { ReactNode, RefObject } from 'react'
import { Popover } from './popover.tsx'
import { RateMenu } from './rate-menu.tsx'
import { useReplayBar } from './use-replay-bar.ts'

export interface RateSurfaceProps {
  readonly id: string
  readonly trigger: RefObject<HTMLElement | null>
  readonly onClose: () => void
}

/** The speeds and pacings above their button. */
export function RateSurface(props: RateSurfaceProps): ReactNode {
  const { labels } = useReplayBar('Rate')
  return (
    <Popover {...props} label={labels.speedAndPacing}>
      <RateMenu />
    </Popover>
  )
}
