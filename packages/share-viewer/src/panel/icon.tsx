'use client'

import type { ReactNode } from 'react'

const paths = {
  alert: 'M10 3.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5ZM10 6.9v3.6M10 13v.1',
  arrowDown: 'M10 4.5v11M5.5 11l4.5 4.5 4.5-4.5',
  arrowUp: 'M10 15.5v-11M5.5 9 10 4.5 14.5 9',
  audio: 'M4.5 8v4M7.25 5.5v9M10 7v6M12.75 4.5v11M15.5 8v4',
  chart: 'M4.25 4.25v11.5h11.5M7.5 12.5V10M10.5 12.5V7M13.5 12.5V8.5',
  check: 'm4.75 10.5 3.5 3.5 7-8',
  chevron: 'M8 5.75 12.25 10 8 14.25',
  close: 'm5.5 5.5 9 9M14.5 5.5l-9 9',
  code: 'M6.75 6.5 3.25 10l3.5 3.5M13.25 6.5l3.5 3.5-3.5 3.5M11.25 4.75l-2.5 10.5',
  copy: 'M9 7.25h5c.97 0 1.75.78 1.75 1.75v5c0 .97-.78 1.75-1.75 1.75H9c-.97 0-1.75-.78-1.75-1.75V9c0-.97.78-1.75 1.75-1.75ZM12.75 7.25V6A1.75 1.75 0 0 0 11 4.25H6A1.75 1.75 0 0 0 4.25 6v5c0 .97.78 1.75 1.75 1.75h1.25',
  download: 'M10 3.75v8.5M6.75 9.25 10 12.5l3.25-3.25M4.25 15.75h11.5',
  file: 'M11.25 3.75H6.5A1.75 1.75 0 0 0 4.75 5.5v9c0 .97.78 1.75 1.75 1.75h7c.97 0 1.75-.78 1.75-1.75V7.75l-4-4ZM11.25 3.75v4h4',
  fit: 'M4.25 7.5V6c0-.97.78-1.75 1.75-1.75h1.5M12.5 4.25H14c.97 0 1.75.78 1.75 1.75v1.5M15.75 12.5V14c0 .97-.78 1.75-1.75 1.75h-1.5M7.5 15.75H6A1.75 1.75 0 0 1 4.25 14v-1.5',
  globe:
    'M10 3.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5ZM3.75 10h12.5M10 3.75c1.8 1.8 2.6 3.9 2.6 6.25s-.8 4.45-2.6 6.25c-1.8-1.8-2.6-3.9-2.6-6.25s.8-4.45 2.6-6.25Z',
  image:
    'M5.5 4.25h9c.97 0 1.75.78 1.75 1.75v8c0 .97-.78 1.75-1.75 1.75h-9c-.97 0-1.75-.78-1.75-1.75V6c0-.97.78-1.75 1.75-1.75ZM7.75 6.9a1.1 1.1 0 1 0 0 2.2 1.1 1.1 0 0 0 0-2.2ZM4 13.75l3.4-3.2 2.6 2.4 2.3-2.1 3.7 3.4',
  left: 'M12 5.75 7.75 10 12 14.25',
  minus: 'M4.75 10h10.5',
  plus: 'M10 4.75v10.5M4.75 10h10.5',
  search: 'M9 4.25a4.75 4.75 0 1 0 0 9.5 4.75 4.75 0 0 0 0-9.5ZM12.6 12.6l3.4 3.4',
  table:
    'M5.5 4.75h9c.97 0 1.75.78 1.75 1.75v7c0 .97-.78 1.75-1.75 1.75h-9c-.97 0-1.75-.78-1.75-1.75v-7c0-.97.78-1.75 1.75-1.75ZM3.75 8.5h12.5M3.75 12h12.5M8.5 8.5v6.75',
  terminal:
    'M5.25 4.25h9.5a2 2 0 0 1 2 2v7.5a2 2 0 0 1-2 2h-9.5a2 2 0 0 1-2-2v-7.5c0-1.1.9-2 2-2ZM6.25 7.75l2.25 2-2.25 2M10.75 12.25h3',
  video:
    'M5.5 4.75h9c.97 0 1.75.78 1.75 1.75v7c0 .97-.78 1.75-1.75 1.75h-9c-.97 0-1.75-.78-1.75-1.75v-7c0-.97.78-1.75 1.75-1.75ZM8.5 7.9v4.2l3.6-2.1-3.6-2.1Z',
} as const

export type IconName = keyof typeof paths

export interface IconProps {
  readonly name: IconName
  readonly size?: 's'
  /** Points along the reading direction, so it turns in right-to-left pages. */
  readonly mirror?: boolean
  readonly tone?: 'danger'
}

/** One line drawing on the 20 px grid, hidden from assistive technology. */
export function Icon({ name, size, mirror, tone }: IconProps): ReactNode {
  return (
    <svg
      className="pt-icon"
      viewBox="0 0 20 20"
      aria-hidden="true"
      data-size={size}
      data-mirror={mirror ? '' : undefined}
      data-tone={tone}
    >
      <path d={paths[name]} />
    </svg>
  )
}
