import { createMemoryAdapter } from '@playthread/adapters/memory'
import type { Conversation, ShareAdapter } from '@playthread/core'
import { ShareProvider, type ShareProviderProps } from '@playthread/core/react'
import type { ReactNode } from 'react'
import { ShareButton } from './share-button/share-button.tsx'

/** Six messages, seven files. */
export function conversation(id = 'c1'): Conversation {
  return {
    version: 1,
    id,
    title: 'Analyzing Dataset Insights',
    status: 'complete',
    messages: Array.from({ length: 6 }, (_, index) => ({
      id: `m${index}`,
      role: index % 2 === 0 ? 'user' : 'assistant',
      status: 'complete',
      parts: [{ type: 'text', text: `Message ${index}` }],
    })),
    resources: Array.from({ length: 7 }, (_, index) => ({
      id: `r${index}`,
      kind: 'text',
      title: `table-${index}.txt`,
      mediaType: 'text/plain',
    })),
  }
}

/** The memory adapter, with some methods of one's own. */
export function adapterWith(overrides: Partial<ShareAdapter> = {}): ShareAdapter {
  return Object.assign(createMemoryAdapter({ conversations: [conversation()] }), overrides)
}

/** A conversation that was shared, and stopped again where asked. */
export async function sharedAdapter(
  status: 'active' | 'stopped' = 'active',
  overrides: Partial<ShareAdapter> = {},
): Promise<ShareAdapter> {
  const adapter = adapterWith()
  await adapter.createShare('c1')
  if (status === 'stopped') await adapter.stopShare('c1')
  return Object.assign(adapter, overrides)
}

/** A promise to be settled by hand. */
export function gate<T>() {
  let open!: (value: T) => void
  let fail!: (error: unknown) => void
  const promise = new Promise<T>((resolve, reject) => {
    open = resolve
    fail = reject
  })
  return { promise, open, fail }
}

export interface HostProps extends ShareProviderProps {
  readonly conversationId?: string
  readonly defaultOpen?: boolean
}

/** A host's header with the button in it. */
export function Host({
  conversationId = 'c1',
  defaultOpen = false,
  children,
  ...provider
}: HostProps): ReactNode {
  return (
    <ShareProvider shareUrl={(id) => `https://harbor.example/s/${id}`} locale="en-GB" {...provider}>
      <header>
        <ShareButton conversationId={conversationId} defaultOpen={defaultOpen} />
        {children}
      </header>
    </ShareProvider>
  )
}
