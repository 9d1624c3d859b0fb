import { messageHash, type Conversation } from '@playthread/core'
import { SharedConversation } from '@playthread/share-viewer'
import type { ReactNode } from 'react'
import { Brand } from '../host/brand.tsx'
import { shareUrlOf } from '../backend.ts'

interface SharedPageProps {
  readonly shareId: string
  readonly initialConversation?: Conversation | null
}

/** The public route: no login, no host app, only the conversation. */
export function SharedPage({ shareId, initialConversation }: SharedPageProps): ReactNode {
  return (
    <SharedConversation
      shareId={shareId}
      {...(initialConversation !== undefined && { initialConversation })}
      messageUrl={(messageId) => shareUrlOf(shareId) + messageHash(messageId)}
      header={
        <div className="demo-public-header">
          <Brand />
        </div>
      }
    />
  )
}
