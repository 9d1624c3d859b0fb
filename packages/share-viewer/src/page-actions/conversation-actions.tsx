'use client'

import { clsx } from 'clsx'
import { forwardRef, type HTMLAttributes } from 'react'
import { ActionsMenu } from './actions-menu.tsx'
import { CopyLink } from './copy-link.tsx'
import { ExportAction } from './export-action.tsx'
import { PrintAction } from './print-action.tsx'
import { ThemeChoice } from './theme-choice.tsx'

export type ConversationActionsProps = Omit<HTMLAttributes<HTMLDivElement>, 'children'>

/**
 * What a reader can do with the page: copy its link, save it, print it, choose a theme. One menu
 * button on a phone. Renders a `<div>`.
 */
export const ConversationActions = forwardRef<HTMLDivElement, ConversationActionsProps>(
  function ConversationActions({ className, ...props }, ref) {
    return (
      <div {...props} ref={ref} className={clsx('pt-actions', className)}>
        <CopyLink className="pt-copy-page" data-place="bar" />
        <ActionsMenu>
          <CopyLink className="pt-action" data-place="menu" />
          <ExportAction format="markdown" />
          <ExportAction format="json" />
          <ExportAction format="html" />
          <PrintAction />
          <ThemeChoice />
        </ActionsMenu>
      </div>
    )
  },
)
