'use client'

import { clsx } from 'clsx'
import { forwardRef, useCallback, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { ComponentPropsWithoutRef, KeyboardEvent } from 'react'
import type { Replay } from '../store/replay.ts'
import { createPointerPlace } from './pointer-place.ts'
import { ReplayBarContext } from './replay-bar-context.ts'
import type { ReplayLabels } from './replay-labels.ts'
import { defaultShortcuts, type ReplayShortcuts } from './shortcuts.ts'
import { createSpeaker } from './speaker.ts'
import { useFocusHome } from './use-focus-home.ts'
import { useReplayKeys } from './use-replay-keys.ts'
import { useMergedReplayLabels } from './use-replay-labels.ts'

export interface ReplayRootProps extends ComponentPropsWithoutRef<'section'> {
  readonly replay: Replay
  /** The shared page's address, for "Copy link at this moment". @default the page's own */
  readonly url?: string
  /** Words of your own; what you leave out comes from `<ShareProvider>`, else is English. */
  readonly labels?: Partial<ReplayLabels>
  /** Other keys, or none. They work only while the focus is inside. @default true */
  readonly shortcuts?: boolean | Partial<ReplayShortcuts>
}

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
  { replay, url, labels: own, shortcuts: keys = true, className, onKeyDown, children, ...props },
  ref,
) {
  const root = useRef<HTMLElement>(null)
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => root.current, [])
  const labels = useMergedReplayLabels(own)
  const [helpOpen, setHelpOpen] = useState(false)
  const [pointer] = useState(createPointerPlace)
  const [speaker] = useState(createSpeaker)
  const shortcuts = useMemo(() => shortcutsOf(keys), [keys])
  const onKey = useReplayKeys(
    replay,
    shortcuts,
    useCallback(() => setHelpOpen((open) => !open), []),
  )
  useFocusHome(root, replay)
  const context = useMemo(
    () => ({ replay, labels, url, shortcuts, speaker, pointer, helpOpen, setHelpOpen }),
    [replay, labels, url, shortcuts, speaker, pointer, helpOpen],
  )
  return (
    <ReplayBarContext.Provider value={context}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its controls' keys */}
      <section
        aria-label={labels.region}
        {...props}
        ref={root}
        className={clsx('pt-root pt-replay', className)}
        onKeyDown={(event: KeyboardEvent<HTMLElement>) => {
          onKeyDown?.(event)
          onKey(event)
        }}
      >
        {children}
      </section>
    </ReplayBarContext.Provider>
  )
})

function shortcutsOf(keys: boolean | Partial<ReplayShortcuts>): ReplayShortcuts | null {
  if (keys === false) return null
  return keys === true ? defaultShortcuts : { ...defaultShortcuts, ...keys }
}
