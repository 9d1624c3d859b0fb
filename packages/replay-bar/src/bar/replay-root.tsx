'use client'

import { forwardRef } from 'react'
import { BarRoot, type ReplayRootProps } from './bar-root.tsx'
import { Keys } from './keys.tsx'

export type { ReplayRootProps } from './bar-root.tsx'

/**
 * The region of a replay's controls, and the keys that work inside it. Renders a `<section>`.
 *
 * @example
 * <ReplayParts.Root replay={replay}>
 *   <ReplayParts.PlayButton />
 *   <ReplayParts.Scrubber />
 *   <ReplayParts.Announcer />
 * </ReplayParts.Root>
 */
export const ReplayRoot = forwardRef<HTMLElement, ReplayRootProps>(function ReplayRoot(
  { children, ...props },
  ref,
) {
  return (
    <BarRoot {...props} ref={ref}>
      <Keys />
      {children}
    </BarRoot>
  )
})
