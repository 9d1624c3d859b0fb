import type { ReactNode } from 'react'

const paths = {
  'arrow-down': 'M10 4.5v11M5.5 11l4.5 4.5 4.5-4.5',
  check: 'm4.75 10.4 3.5 3.6 7-8',
  clock: 'M3.75 10a6.25 6.25 0 1 0 12.5 0a6.25 6.25 0 1 0 -12.5 0ZM10 6.5V10l2.4 1.5',
  link: 'm8.4 11.6 3.2-3.2M9 6.5l1.75-1.75a3.18 3.18 0 0 1 4.5 4.5L13.5 11M11 13.5l-1.75 1.75a3.18 3.18 0 0 1-4.5-4.5L6.5 9',
  next: 'M14.75 5v10M5.5 5.25 10.75 10 5.5 14.75',
  pause:
    'M6.5 4.5h1a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-1a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1ZM12.5 4.5h1a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-1a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1Z',
  play: 'M6.5 4.9v10.2c0 .7.76 1.13 1.36.77l8.5-5.1a.9.9 0 0 0 0-1.54l-8.5-5.1a.9.9 0 0 0-1.36.77Z',
  previous: 'M5.25 5v10M14.5 5.25 9.25 10l5.25 4.75',
  replay: 'M4.5 10.2a5.5 5.5 0 1 0 1.75-4.22L4.5 7.6M4.5 4.25V7.6h3.35',
  skip: 'M3.75 10h8.5M8.75 6.25 12.5 10l-3.75 3.75M16 4.75v10.5',
} as const

export type ReplayIconProps = IconShape & IconStyle

type IconShape =
  | { readonly name: keyof typeof paths; readonly path?: undefined }
  /** An outline of the caller's own. */
  | { readonly name?: undefined; readonly path: string }

interface IconStyle {
  /** `s` is 16 px, else 20. */
  readonly size?: 's'
  /** Points the other way in right-to-left text. */
  readonly mirror?: boolean
}

/** A decorative icon. Renders a `<svg>` hidden from assistive technology. */
export function ReplayIcon({ name, path, size, mirror }: ReplayIconProps): ReactNode {
  return (
    <svg
      className="pt-icon"
      viewBox="0 0 20 20"
      data-size={size}
      data-mirror={mirror ? '' : undefined}
      aria-hidden="true"
    >
      <path d={path ?? paths[name]} />
    </svg>
  )
}
