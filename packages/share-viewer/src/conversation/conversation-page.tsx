'use client'

import { ShareContext, type Theme } from '@playthread/core/react'
import { forwardRef, useContext, type HTMLAttributes, type ReactNode } from 'react'
import { Outline } from '../outline/outline.tsx'
import { usePanelState } from '../panel/panel-context.ts'
import { ConversationReplay } from '../replay/conversation-replay.tsx'
import { ResourceStrip } from '../resources/resource-strip.tsx'
import { Transcript } from '../transcript/transcript.tsx'
import { useConversation } from './conversation-context.ts'
import { ConversationMeta, ConversationTitle } from './conversation-header.tsx'
import { EmptyNote } from './empty-note.tsx'
import { LazyPanel } from './lazy-panel.tsx'
import { PageShell, useTheme } from './page-shell.tsx'
import { usePrintedLinks } from './use-printed-links.ts'

export interface ConversationPageProps extends Omit<HTMLAttributes<HTMLDivElement>, 'children'> {
  readonly header?: ReactNode
  readonly footer?: ReactNode
  /** Between the title and the messages. */
  readonly notice?: ReactNode
  readonly theme?: Theme | undefined
  readonly landmark: 'main' | 'div'
}

/** A conversation's parts, assembled as a page. */
export const ConversationPage = forwardRef<HTMLDivElement, ConversationPageProps>(
  function ConversationPage({ notice, theme, ...props }, ref) {
    const open = usePanelState(({ item }) => item !== null)
    const container = useContext(ShareContext)?.container
    const chosen = useTheme(theme)
    const { messages } = useConversation()
    usePrintedLinks()
    return (
      <PageShell
        {...props}
        ref={ref}
        theme={theme}
        panelOpen={open}
        panel={<LazyPanel theme={chosen} container={container} />}
      >
        <div className="pt-column pt-title-block">
          <ConversationTitle />
          <ConversationMeta />
        </div>
        <div className="pt-column">
          <ResourceStrip />
          {notice}
        </div>
        <div className="pt-column pt-body">
          <Outline />
          {messages.length === 0 ? <EmptyNote /> : <Transcript />}
          <ConversationReplay />
        </div>
      </PageShell>
    )
  },
)
