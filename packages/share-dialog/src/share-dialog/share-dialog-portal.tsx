'use client'

import * as Dialog from '@radix-ui/react-dialog'
import { useShareContext } from '@playthread/core/react'
import type { ReactNode } from 'react'
import { useShareDialog } from './share-dialog-context.ts'

export interface ShareDialogPortalProps {
  /** @default the provider's `container`, else the body */
  readonly container?: HTMLElement
  readonly children?: ReactNode
}

/** Puts `Scrim` and `Content` outside the host's layout while the dialog is open. */
export function ShareDialogPortal({ container, children }: ShareDialogPortalProps): ReactNode {
  const context = useShareContext('ShareDialog.Portal')
  const { open, setOpen } = useShareDialog('ShareDialog.Portal')
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Portal container={container ?? context.container}>{children}</Dialog.Portal>
    </Dialog.Root>
  )
}
