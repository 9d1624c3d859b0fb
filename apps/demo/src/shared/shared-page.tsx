import { messageHash } from '@playthread/core'
import { SharedConversation } from '@playthread/share-viewer'
import type { ReactNode } from 'react'
import { Brand } from '../host/brand.tsx'
import { shareUrlOf } from '../backend.ts'

/** The public route: no login, no host app, only the conversation. */
export function SharedPage({ shareId }: { readonly shareId: string }): ReactNode {
  return (
    <SharedConversation
      shareId={shareId}
      messageUrl={(messageId) => shareUrlOf(shareId) + messageHash(messageId)}
      header={
        <div className="demo-public-header">
          <Brand />
        </div>
      }
    />
  )
}
