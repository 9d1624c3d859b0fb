'use client'

import { copyText, type CopyResult } from '@playthread/core'
import { clsx } from 'clsx'
import { forwardRef, useEffect, useState, type ButtonHTMLAttributes } from 'react'
import { useAnnounce } from '../announce/announcer.tsx'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/icon-paths.ts'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import { outcomeIcons, shownMs } from './show-copy-result.ts'

export interface CopyButtonProps extends Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'children' | 'onCopy'
> {
  /**
   * What to copy, or how to make it when asked. It is asked in the click: a promise keeps the
   * click's permission in Safari.
   */
  readonly text: string | (() => string | Promise<string>)
  /** The button's name, such as `Copy reply`. */
  readonly label: string
  /** Show the label beside the icon. @default the icon alone, the label as its name */
  readonly showLabel?: boolean
  /** @default 'copy' */
  readonly icon?: IconName
  readonly onCopy?: (result: CopyResult) => void
}

/** Copies text and says honestly whether that worked. Renders a `<button>`. */
export const CopyButton = forwardRef<HTMLButtonElement, CopyButtonProps>(function CopyButton(
  { text, label, showLabel, icon = 'copy', onCopy, className, ...props },
  ref,
) {
  const labels = useViewerLabels()
  const announce = useAnnounce()
  const [result, setResult] = useState<'copied' | 'failed' | null>(null)
  useEffect(() => {
    if (!result) return
    const timer = setTimeout(() => setResult(null), shownMs)
    return () => clearTimeout(timer)
  }, [result])

  async function copy(): Promise<void> {
    const outcome = await copyText(typeof text === 'string' ? text : text())
    const copied = outcome === 'copied'
    setResult(copied ? 'copied' : 'failed')
    announce(copied ? labels.copied : labels.copyFailed)
    onCopy?.(outcome)
  }
  const said = result && (result === 'copied' ? labels.copied : labels.copyFailed)

  return (
    <button
      {...props}
      ref={ref}
      type="button"
      className={clsx('pt-copy', showLabel ? 'pt-button' : 'pt-icon-button', className)}
      data-variant={showLabel ? 'plain' : undefined}
      data-result={result ?? undefined}
      aria-label={showLabel ? undefined : label}
      title={showLabel ? undefined : (said ?? label)}
      onClick={copy}
    >
      <Icon name={result ? outcomeIcons[result] : icon} {...(showLabel && { size: 's' })} />
      {showLabel ? <span>{said ?? label}</span> : null}
    </button>
  )
})
