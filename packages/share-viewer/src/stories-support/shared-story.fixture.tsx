import { ShareProvider } from '@playthread/core/react'
import type { Conversation, ShareAdapter } from '@playthread/core'
import { QueryClient } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import { SharedConversation } from '../shared-conversation/shared-conversation.tsx'
import { share } from './shared.fixture.tsx'

export interface SharedStoryProps {
  readonly conversation: Conversation
  /** Changes what the link's adapter does. */
  readonly change?: (adapter: ShareAdapter) => ShareAdapter
  /** What happens once the page is open. */
  readonly afterwards?: (adapter: Awaited<ReturnType<typeof share>>['adapter']) => Promise<unknown>
  /** @default the conversation's link */
  readonly shareId?: string
}

/** The public page as a host mounts it, over an adapter in memory. */
export function SharedStory({
  conversation,
  change,
  afterwards,
  shareId,
}: SharedStoryProps): ReactNode {
  const [shared, setShared] = useState<Awaited<ReturnType<typeof share>> | null>(null)
  const [client] = useState(
    () => new QueryClient({ defaultOptions: { queries: { retry: false } } }),
  )
  useEffect(() => {
    void share(conversation).then(setShared)
  }, [conversation])
  useEffect(() => {
    if (!shared || !afterwards) return
    const timer = setTimeout(() => void afterwards(shared.adapter), 300)
    return () => clearTimeout(timer)
  }, [shared, afterwards])
  if (!shared) return null
  const adapter = change ? change(shared.adapter) : shared.adapter
  return (
    <ShareProvider adapter={adapter} queryClient={client}>
      <SharedConversation shareId={shareId ?? shared.shareId} header={<Brand />} />
    </ShareProvider>
  )
}

function Brand(): ReactNode {
  return <strong>Harbor</strong>
}
