import type { ReactNode } from 'react'

const shapes = {
  alert: 'M16.25 10a6.25 6.25 0 1 1-12.5 0 6.25 6.25 0 0 1 12.5 0ZM10 6.9v3.6M10 13v.1',
  check: 'm4.75 10.4 3.5 3.6 7-8',
  close: 'm5.5 5.5 9 9M14.5 5.5l-9 9',
  copy: 'M9 7.25h5c.97 0 1.75.78 1.75 1.75v5c0 .97-.78 1.75-1.75 1.75H9c-.97 0-1.75-.78-1.75-1.75V9c0-.97.78-1.75 1.75-1.75ZM12.75 7.25V6A1.75 1.75 0 0 0 11 4.25H6A1.75 1.75 0 0 0 4.25 6v5c0 .97.78 1.75 1.75 1.75h1.25',
  external:
    'M11.5 4.25h4.25V8.5M15.5 4.5l-6.25 6.25M8.5 5.25H6A1.75 1.75 0 0 0 4.25 7v7c0 .97.78 1.75 1.75 1.75h7c.97 0 1.75-.78 1.75-1.75v-2.5',
  eye: 'M2.75 10S5.35 5.25 10 5.25 17.25 10 17.25 10 14.65 14.75 10 14.75 2.75 10 2.75 10ZM12 10a2 2 0 1 1-4 0 2 2 0 0 1 4 0Z',
  link: 'm8.4 11.6 3.2-3.2M9 6.5l1.75-1.75a3.18 3.18 0 0 1 4.5 4.5L13.5 11M11 13.5l-1.75 1.75a3.18 3.18 0 0 1-4.5-4.5L6.5 9',
  message:
    'M4 6.5c0-.97.78-1.75 1.75-1.75h8.5c.97 0 1.75.78 1.75 1.75v5.25c0 .97-.78 1.75-1.75 1.75H9.5l-3.25 2.75V13.5h-.5A1.75 1.75 0 0 1 4 11.75V6.5Z',
  refresh:
    'M15.5 8.25A5.75 5.75 0 0 0 5.2 6.9L4 8.25M4 4.9v3.35h3.35M4.5 11.75a5.75 5.75 0 0 0 10.3 1.35L16 11.75M16 15.1v-3.35h-3.35',
  unlink:
    'M9 6.5l1.75-1.75a3.18 3.18 0 0 1 4.5 4.5L13.5 11M11 13.5l-1.75 1.75a3.18 3.18 0 0 1-4.5-4.5L6.5 9M4.5 4.5l11 11',
} as const

export function DialogIcon({
  name,
  size,
  mirror,
}: {
  readonly name: keyof typeof shapes
  readonly size?: 's'
  readonly mirror?: boolean
}): ReactNode {
  return (
    <svg
      className="pt-icon"
      viewBox="0 0 20 20"
      aria-hidden="true"
      data-size={size}
      data-mirror={mirror ? '' : undefined}
    >
      <path d={shapes[name]} />
    </svg>
  )
}
