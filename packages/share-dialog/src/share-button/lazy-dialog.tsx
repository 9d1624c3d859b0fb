'use client'

import { forwardRef, useEffect, useState, useSyncExternalStore, type ComponentType } from 'react'
import { useShareDialog } from '../share-dialog/share-dialog-context.ts'
import {
  ShareDialogTrigger,
  type ShareDialogTriggerProps,
} from '../share-dialog/share-dialog-trigger.tsx'
import type { LazyModule } from './lazy-module.ts'
import { LoadFailed } from './load-failed.tsx'

export interface LazyDialogProps extends ShareDialogTriggerProps {
  readonly module: LazyModule<ComponentType>
}

/** The trigger, and behind it a dialog whose code is fetched on hover, focus or press. */
export const LazyDialog = forwardRef<HTMLButtonElement, LazyDialogProps>(function LazyDialog(
  { module, onPointerEnter, onPointerDown, onFocus, ...props },
  ref,
) {
  const { open } = useShareDialog('ShareButton')
  const { status, value: Surface } = useSyncExternalStore(
    module.subscribe,
    module.status,
    module.status,
  )
  // Kept once opened, so that closing can be seen.
  const [wasOpened, setWasOpened] = useState(open)
  if (open && !wasOpened) setWasOpened(true)
  useEffect(() => {
    if (open) module.load()
  }, [open, module])
  return (
    <>
      <ShareDialogTrigger
        aria-busy={(open && status === 'loading') || undefined}
        {...props}
        ref={ref}
        onPointerEnter={(event) => {
          module.load()
          onPointerEnter?.(event)
        }}
        onPointerDown={(event) => {
          module.load()
          onPointerDown?.(event)
        }}
        onFocus={(event) => {
          module.load()
          onFocus?.(event)
        }}
      />
      {Surface && wasOpened && <Surface />}
      {status === 'failed' && open && <LoadFailed onRetry={module.load} />}
    </>
  )
})
