import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { Fixed } from '../view/fixed.tsx'
import { iconPaths, type IconName } from './icon-paths.ts'

export interface IconProps {
  readonly name: IconName
  /** `s` is 16 px, else 20. */
  readonly size?: 's'
  /** Points the other way in right-to-left text. */
  readonly mirror?: boolean
  readonly tone?: 'danger'
  readonly className?: string
}

/** A decorative icon. Renders a `<svg>` hidden from assistive technology. */
export function Icon({ name, size, mirror, tone, className }: IconProps): ReactNode {
  return (
    <Fixed name={[name, size, mirror, tone, className].join(' ')}>
      <svg
        className={clsx('pt-icon', className)}
        viewBox="0 0 20 20"
        data-size={size}
        data-mirror={mirror ? '' : undefined}
        data-tone={tone}
        aria-hidden="true"
      >
        <path d={iconPaths[name]} />
      </svg>
    </Fixed>
  )
}
