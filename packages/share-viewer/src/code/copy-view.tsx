import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import type { IconName } from '../icons/icon-paths.ts'
import { Icon } from '../icons/icon.tsx'
import { Fixed } from '../view/fixed.tsx'
import type { ViewAction } from '../view/view-action.ts'

export interface CopyViewProps {
  readonly label: string
  /** Show the label beside the icon. @default the icon alone, the label as its name */
  readonly showLabel?: boolean | undefined
  readonly icon?: IconName
  readonly className?: string
  readonly action: ViewAction
}

/** A copy button of a document. Renders a `<button>`. */
export function CopyView({
  label,
  showLabel,
  icon = 'copy',
  className,
  action,
}: CopyViewProps): ReactNode {
  const look = [action, icon, label, showLabel, className].join('\n')
  return (
    <Fixed name={look}>
      <button
        type="button"
        className={clsx('pt-copy', showLabel ? 'pt-button' : 'pt-icon-button', className)}
        data-variant={showLabel ? 'plain' : undefined}
        data-action={action}
        aria-label={showLabel ? undefined : label}
        title={showLabel ? undefined : label}
      >
        <Icon name={icon} {...(showLabel && { size: 's' })} />
        {showLabel ? <span>{label}</span> : null}
      </button>
    </Fixed>
  )
}
