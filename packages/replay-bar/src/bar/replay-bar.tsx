'use client'

import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import type { Replay } from '../store/replay.ts'

export interface ReplayBarProps extends ComponentPropsWithoutRef<'section'> {
  readonly replay: Replay
  /** The shared page's address, for "Copy link at this moment". @default the page's own */
  readonly url?: string
}

/** The bar at the bottom of a shared conversation. Renders a `<section role="region">`. */
export const ReplayBar = forwardRef<HTMLElement, ReplayBarProps>(function ReplayBar(
  { replay: _replay, url: _url, ...props },
  ref,
) {
  return <section ref={ref} {...props} />
})
