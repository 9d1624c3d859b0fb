'use client'

import { forwardRef, useEffect, useSyncExternalStore, type ComponentPropsWithoutRef } from 'react'
import { createLazyPart } from './lazy-part.ts'
import { useReplayBar } from './use-replay-bar.ts'

const surface = createLazyPart(() =>
  import('./preview-surface.tsx').then(({ PreviewSurface }) => PreviewSurface),
)

export type PreviewProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>

/** What is at the pointer: time, turn, and the call or file nearby. Renders a `<div>`, or nothing. */
export const Preview = forwardRef<HTMLDivElement, PreviewProps>(function Preview(props, ref) {
  const { pointer } = useReplayBar('Preview')
  const place = useSyncExternalStore(pointer.subscribe, pointer.get, nowhere)
  // The pointer is on its way to the track when the controls are there.
  useEffect(() => surface.preload(), [])
  return place === null ? null : <surface.Part {...props} surface={ref} place={place} />
})

function nowhere(): null {
  return null
}
