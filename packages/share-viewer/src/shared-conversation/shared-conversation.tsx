'use client'

import type { Conversation, ShareAdapter } from '@playthread/core'
import { ShareProvider } from '@playthread/core/react'
import { forwardRef, useState, type HTMLAttributes, type ReactNode } from 'react'
import { Announcer } from '../announce/announcer.tsx'
import type { ConversationSettings } from '../conversation/conversation-root.tsx'
import { PageTheme } from '../conversation/page-theme.tsx'
import { SharedPage } from './shared-page.tsx'

export interface SharedConversationProps
  extends ConversationSettings, Omit<HTMLAttributes<HTMLDivElement>, 'children'> {
  /** The public id, as in the link. */
  readonly shareId: string
  /** Where to read it. @default the surrounding `<ShareProvider>`'s */
  readonly adapter?: ShareAdapter
  /**
   * The conversation as a server has read it, so that its HTML and the first render show it; `null`
   * where the link is not public. It is read again at once all the same. Give the server's render
   * and the hydrating one the same.
   * @default none: the page begins with its skeleton
   */
  readonly initialConversation?: Conversation | null | undefined
  /** Stands above every state of the page: the host's name, a link home. */
  readonly header?: ReactNode
  /** Stands below every state of the page. */
  readonly footer?: ReactNode
}

/**
 * The public page of one link: read-only, kept up to date, gone when sharing stops. Renders a
 * `<div>` with the page's `<main>`.
 *
 * @throws UsageError PT-101 without an `adapter` and outside `<ShareProvider>`
 * @example
 * <SharedConversation shareId={id} adapter={createHttpAdapter({ baseUrl: '/api/playthread' })} />
 */
export const SharedConversation = forwardRef<HTMLDivElement, SharedConversationProps>(
  function SharedConversation({ adapter, initialConversation, ...props }, ref) {
    // A new link is a new page: nothing of the one before it stays, and what a server has read was
    // for the first one.
    const [firstId, setFirstId] = useState<string | null>(props.shareId)
    if (firstId !== null && firstId !== props.shareId) setFirstId(null)
    const initial = firstId === props.shareId ? { initialConversation } : {}
    const page = (
      <Announcer>
        <PageTheme>
          <SharedPage key={props.shareId} {...props} {...initial} ref={ref} />
        </PageTheme>
      </Announcer>
    )
    if (!adapter) return page
    const { theme, locale } = props
    return (
      <ShareProvider adapter={adapter} {...(theme && { theme })} {...(locale && { locale })}>
        {page}
      </ShareProvider>
    )
  },
)
