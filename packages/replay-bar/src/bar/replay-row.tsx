'use client'

import { clsx } from 'clsx'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'

export type ReplayRowProps = ComponentPropsWithoutRef<'div'>

/** The line of buttons under the track. Renders a `<div>`. */
export const ReplayRow = forwardRef<HTMLDivElement, ReplayRowProps>(function ReplayRow(
  { className, ...props },
  ref,
) {
  return <div {...props} ref={ref} className={clsx('pt-replay-row', className)} />
})

/** Where the playhead is, in two lines. Renders a `<div>`. */
export const ReplayNow = forwardRef<HTMLDivElement, ReplayRowProps>(function ReplayNow(
  { className, ...props },
  ref,
) {
  return <div {...props} ref={ref} className={clsx('pt-now', className)} />
})

/** The second, quieter of these lines. Renders a `<div>`. */
export const ReplayDetails = forwardRef<HTMLDivElement, ReplayRowProps>(function ReplayDetails(
  { className, ...props },
  ref,
) {
  return <div {...props} ref={ref} className={clsx('pt-now-details', className)} />
})
