import type { ReactNode } from 'react'

export interface ReplayIconProps {
  /** The outline, on 20 by 20. */
  readonly path: string
  /** `s` is 16 px, else 20. */
  readonly size?: 's'
  /** Points the other way in right-to-left text. */
  readonly mirror?: boolean
}

/** A decorative icon. Renders a `<svg>` hidden from assistive technology. */
export function ReplayIcon({ path, size, mirror }: ReplayIconProps): ReactNode {
  return (
    <svg
      className="pt-icon"
      viewBox="0 0 20 20"
      data-size={size}
      data-mirror={mirror ? '' : undefined}
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  )
}
