'use client'

import { forwardRef } from 'react'
import { Narrator } from './narrator.tsx'
import { StatusLine, type StatusLineProps } from './status-line.tsx'

export type AnnouncerProps = StatusLineProps

/** Tells assistive technology what happens. Renders one hidden `<span role="status">`. */
export const Announcer = forwardRef<HTMLSpanElement, AnnouncerProps>(
  function Announcer(props, ref) {
    return (
      <>
        <StatusLine {...props} ref={ref} />
        <Narrator />
      </>
    )
  },
)
