import { clsx } from 'clsx'
import type { ReactNode, SVGAttributes } from 'react'
import { iconPaths, type IconName } from './icon-paths.ts'

export interface IconProps extends SVGAttributes<SVGSVGElement> {
  readonly name: IconName
  /** `s` is 16 px, else 20. */
  readonly size?: 's'
  /** Points the other way in right-to-left text. */
  readonly mirror?: boolean
  readonly tone?: 'danger'
}

/** A decorative icon. Renders a `<svg>` hidden from assistive technology. */
export function Icon({ name, size, mirror, tone, className, ...props }: IconProps): ReactNode {
  return (
    <svg
      {...props}
      className={clsx('pt-icon', className)}
      viewBox="0 0 20 20"
      data-size={size}
      data-mirror={mirror ? '' : undefined}
      data-tone={tone}
      aria-hidden="true"
    >
      <path d={iconPaths[name]} />
    </svg>
  )
}
