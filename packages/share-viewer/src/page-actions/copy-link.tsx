'use client'

import { forwardRef, type ButtonHTMLAttributes } from 'react'
import { CopyButton } from '../code/copy-button.tsx'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import { usePageAddress } from './page-address.ts'

export type CopyLinkProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children' | 'onCopy'>

/** Copies the page's address. Renders a `<button>`. */
export const CopyLink = forwardRef<HTMLButtonElement, CopyLinkProps>(function CopyLink(props, ref) {
  const labels = useViewerLabels()
  const address = usePageAddress()
  return (
    <CopyButton
      {...props}
      ref={ref}
      icon="link"
      showLabel
      text={address}
      label={labels.copyPageLink}
    />
  )
})
