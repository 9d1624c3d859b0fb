'use client'

import { clsx } from 'clsx'
import { forwardRef, useImperativeHandle, type ComponentPropsWithoutRef } from 'react'
import { useBarContext } from './bar-context.ts'

export type StatusLineProps = Omit<ComponentPropsWithoutRef<'span'>, 'children'>

/** The hidden line that assistive technology hears. Renders a `<span role="status">`. */
export const StatusLine = forwardRef<HTMLSpanElement, StatusLineProps>(function StatusLine(
  { className, ...props },
  ref,
) {
  const { status } = useBarContext('Announcer')
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => status.current, [status])
  return <span role="status" {...props} ref={status} className={clsx('pt-hidden', className)} />
})
