'use client'

import { forwardRef, useEffect, type ComponentPropsWithoutRef } from 'react'
import { createLazyPart } from './lazy-part.ts'
import { usePreviewPlace } from './use-preview-place.ts'

const surface = createLazyPart(() =>
  import('./preview-surface.tsx').then(({ PreviewSurface }) => PreviewSurface),
)

export type PreviewProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>

/**
 * What is at the pointer, or at the playhead while the keyboard is on the track: time, turn, what
 * is said, and the call or file nearby. Renders a `<div>`, or nothing.
 */
export const Preview = forwardRef<HTMLDivElement, PreviewProps>(function Preview(props, ref) {
  const place = usePreviewPlace()
  // The pointer is on its way to the track when the controls are there.
  useEffect(() => surface.preload(), [])
  return place === null ? null : <surface.Part {...props} surface={ref} place={place} />
})
