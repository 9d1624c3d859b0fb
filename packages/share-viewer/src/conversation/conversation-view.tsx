'use client'

import { forwardRef, type HTMLAttributes, type ReactNode } from 'react'
import { ConversationPage } from './conversation-page.tsx'
import { ConversationRoot, type ConversationRootProps } from './conversation-root.tsx'
import { PageTheme } from './page-theme.tsx'
import { settingsOf } from './settings-of.ts'

export interface ConversationViewProps
  extends
    Omit<ConversationRootProps, 'children'>,
    Omit<HTMLAttributes<HTMLDivElement>, 'children'> {
  readonly header?: ReactNode
  readonly footer?: ReactNode
}

/**
 * A conversation that is already here: title, files, messages, panel and replay, no network.
 * Renders a `<div>`; can be rendered on a server.
 *
 * @example
 * <ConversationView conversation={conversation} />
 */
export const ConversationView = forwardRef<HTMLDivElement, ConversationViewProps>(
  function ConversationView(props, ref) {
    const { settings, rest } = settingsOf(props)
    const { conversation, adapter, shareId, ...page } = rest
    return (
      <ConversationRoot
        {...settings}
        conversation={conversation}
        {...(adapter && { adapter })}
        {...(shareId !== undefined && { shareId })}
      >
        <PageTheme>
          <ConversationPage {...page} ref={ref} theme={settings.theme} landmark="div" />
        </PageTheme>
      </ConversationRoot>
    )
  },
)
