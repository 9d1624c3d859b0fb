import type { Conversation, ShareAdapter } from '@playthread/core'
import { ShareProvider, type Theme } from '@playthread/core/react'
import type { ReactNode } from 'react'
import { shareUrlOf } from '../backend.ts'
import { SharedPage } from './shared-page.tsx'

export interface PublicPageProps {
  readonly shareId: string
  readonly adapter: ShareAdapter
  readonly theme: Theme
  /** As the server has read it; `null`: the link is not public. */
  readonly initialConversation?: Conversation | null
}

/** All that a viewer of a public link gets: the same on the server and in the browser. */
export function PublicPage({ adapter, theme, ...page }: PublicPageProps): ReactNode {
  return (
    <ShareProvider adapter={adapter} shareUrl={shareUrlOf} theme={theme}>
      <SharedPage {...page} />
    </ShareProvider>
  )
}
