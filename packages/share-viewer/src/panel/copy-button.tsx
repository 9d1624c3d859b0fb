'use client'

import type { ReactNode } from 'react'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/icon-paths.ts'
import { usePanelLabels } from './panel-labels-context.ts'
import { useCopy, type CopyState } from './use-copy.ts'

export interface CopyIconButtonProps {
  readonly label: string
  /** Called in the click; a promise keeps the click's permission in Safari. */
  readonly text: () => string | Promise<string>
}

const icons = { idle: 'copy', copied: 'check', failed: 'alert' } as const satisfies Record<
  CopyState,
  IconName
>

/** An icon that copies and then says so. */
export function CopyIconButton({ label, text }: CopyIconButtonProps): ReactNode {
  const labels = usePanelLabels()
  const [state, copy] = useCopy()
  const said = { idle: '', copied: labels.copied, failed: labels.copyFailed }[state]
  return (
    <>
      <button
        type="button"
        className="pt-icon-button pt-panel-extra"
        aria-label={label}
        title={said || label}
        data-state={state}
        onClick={() => copy(text())}
      >
        <Icon name={icons[state]} />
      </button>
      <output className="pt-hidden">{said}</output>
    </>
  )
}
