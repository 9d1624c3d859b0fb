'use client'

import { copyText } from '@playthread/core'
import { clsx } from 'clsx'
import { forwardRef, useCallback, useEffect, useImperativeHandle, useRef, useState } from 'react'
import type { ComponentPropsWithoutRef } from 'react'
import { createLazyPart } from './lazy-part.ts'
import { momentLink } from './moment-link.ts'
import { useReplayBar } from './use-replay-bar.ts'
import { ReplayIcon } from './replay-icon.tsx'
import { checkIcon, linkIcon } from './row-icons.ts'

const surface = createLazyPart(() =>
  import('./copy-surface.tsx').then(({ CopySurface }) => CopySurface),
)

export type CopyLinkProps = Omit<ComponentPropsWithoutRef<'button'>, 'children'>

/** How long the button shows that it copied, in ms. */
const shownMs = 2000

/**
 * Copies a link to this moment. Where the browser refuses, shows the link selected instead.
 * Renders a `<button>`.
 */
export const CopyLink = forwardRef<HTMLButtonElement, CopyLinkProps>(function CopyLink(
  { className, onClick, ...props },
  ref,
) {
  const { replay, labels, url, speaker } = useReplayBar('CopyLink')
  const button = useRef<HTMLButtonElement>(null)
  useImperativeHandle<HTMLButtonElement | null, HTMLButtonElement | null>(
    ref,
    () => button.current,
    [],
  )
  const [pacing] = useState(() => replay.getSnapshot().timeline.pacing)
  const [copied, setCopied] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const close = useCallback(() => setRefused(null), [])

  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), shownMs)
    return () => clearTimeout(timer)
  }, [copied])

  async function copy(): Promise<void> {
    const { timeline } = replay.getSnapshot()
    const link = momentLink(url ?? location.href, timeline, replay.getPosition(), pacing)
    const isCopied = (await copyText(link)) === 'copied'
    setCopied(isCopied)
    setRefused(isCopied ? null : link)
    if (isCopied) speaker.say(labels.copied)
  }
  return (
    <>
      <button
        type="button"
        aria-label={labels.copyLink}
        {...props}
        ref={button}
        className={clsx('pt-icon-button pt-copy-moment', className)}
        data-result={copied ? 'copied' : undefined}
        onClick={(event) => {
          onClick?.(event)
          if (!event.defaultPrevented) void copy()
        }}
      >
        <ReplayIcon path={copied ? checkIcon : linkIcon} />
      </button>
      {refused === null ? null : <surface.Part link={refused} trigger={button} onClose={close} />}
    </>
  )
})
