'use client'

import type { ShareAdapter } from '@playthread/core'
import { ShareProvider } from '@playthread/core/react'
import { forwardRef, type HTMLAttributes, type ReactNode } from 'react'
import { Announcer } from '../announce/announcer.tsx'
import type { ConversationSettings } from '../conversation/conversation-root.tsx'
import { SharedPage } from './shared-page.tsx'

export interface SharedConversationProps
  extends ConversationSettings, Omit<HTMLAttributes<HTMLDivElement>, 'children'> {
  /** The public id, as in the link. */
  readonly shareId: string
  /** Where to read it. @default the surrounding `<ShareProvider>`'s */
  readonly adapter?: ShareAdapter
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
  function SharedConversation({ adapter, ...props }, ref) {
    // A new link is a new page: nothing of the one before it stays.
    const page = (
      <Announcer>
        <SharedPage key={props.shareId} {...props} ref={ref} />
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
