'use client'

import { ShareContext } from '@playthread/core/react'
import { clsx } from 'clsx'
import { forwardRef, useContext, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { ComponentPropsWithoutRef, KeyboardEvent } from 'react'
import type { Replay } from '../store/replay.ts'
import { BarContext } from './bar-context.ts'
import { createKeySlot } from './key-slot.ts'
import { posterLabels } from './poster-labels.ts'
import type { ReplayLabels } from './replay-labels.ts'
import type { ReplayShortcuts } from './shortcuts.ts'
import { useFocusHome } from './use-focus-home.ts'

export interface ReplayRootProps extends ComponentPropsWithoutRef<'section'> {
  readonly replay: Replay
  /** The shared page's address, for "Copy link at this moment". @default the page's own */
  readonly url?: string
  /** Words of your own; what you leave out comes from `<ShareProvider>`, else is English. */
  readonly labels?: Partial<ReplayLabels>
  /** Other keys, or none. They work only while the focus is inside. @default true */
  readonly shortcuts?: boolean | Partial<ReplayShortcuts>
}

/** The region, without what only a begun replay needs. Renders a `<section>`. */
export const BarRoot = forwardRef<HTMLElement, ReplayRootProps>(function BarRoot(
  { replay, url, labels: own, shortcuts = true, className, onKeyDown, ...props },
  ref,
) {
  const root = useRef<HTMLElement>(null)
  const status = useRef<HTMLElement>(null)
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => root.current, [])
  const provided = useContext(ShareContext)?.labels.replay
  const [keys] = useState(createKeySlot)
  const context = useMemo(() => {
    const words = { ...provided, ...own }
    const labels = { ...posterLabels, ...words }
    return { replay, labels, words, url, shortcuts, root, status, keys }
  }, [replay, provided, own, url, shortcuts, keys])
  useFocusHome(root, replay)
  return (
    <BarContext.Provider value={context}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its controls' keys */}
      <section
        aria-label={context.labels.region}
        {...props}
        ref={root}
        className={clsx('pt-root pt-replay', className)}
        onKeyDown={(event: KeyboardEvent<HTMLElement>) => {
          onKeyDown?.(event)
          keys.press(event.nativeEvent)
        }}
      />
    </BarContext.Provider>
  )
})
