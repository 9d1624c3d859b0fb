'use client'

import { QueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { ShareAdapter } from '../adapter/share-adapter.ts'
import { isRetryable } from '../errors/share-error.ts'
import { shareUrl as defaultShareUrl } from '../links/share-url.ts'
import type { ShareLabels } from './labels.ts'
import { ShareContext, type Theme } from './share-context.ts'

export interface ShareProviderProps {
  readonly adapter: ShareAdapter
  /**
   * Share a TanStack client of your own. Your defaults then apply to our queries too.
   * @default a client that only Playthread uses
   */
  readonly queryClient?: QueryClient
  /** Words in another language or of your own; what you leave out stays English. */
  readonly labels?: ShareLabels
  /** @default 'system' */
  readonly theme?: Theme
  /** BCP 47 tag for dates and numbers. @default the reader's own */
  readonly locale?: string
  /** The public address of a share id. @default `<origin>/s/<share id>` */
  readonly shareUrl?: (shareId: string) => string
  /** Where dialogs are portalled. @default document.body */
  readonly container?: HTMLElement
  /** CSP nonce for the one style element a modal needs. */
  readonly nonce?: string
  readonly children?: ReactNode
}

/**
 * Gives every Playthread component below it the adapter and its settings. Renders no element.
 *
 * @example
 * <ShareProvider adapter={createHttpAdapter({ baseUrl: '/api/playthread' })}>
 *   <ShareButton conversationId={id} />
 * </ShareProvider>
 */
export function ShareProvider({
  adapter,
  queryClient,
  labels = noLabels,
  theme = 'system',
  locale,
  shareUrl = shareUrlHere,
  container,
  nonce,
  children,
}: ShareProviderProps): ReactNode {
  const [ownClient] = useState(createQueryClient)
  const client = queryClient ?? ownClient
  // Without this a client neither reads again on focus nor on coming online.
  useEffect(() => {
    client.mount()
    return () => client.unmount()
  }, [client])
  const value = useMemo(
    () => ({ adapter, queryClient: client, labels, theme, locale, shareUrl, container, nonce }),
    [adapter, client, labels, theme, locale, shareUrl, container, nonce],
  )
  return <ShareContext.Provider value={value}>{children}</ShareContext.Provider>
}

const noLabels: ShareLabels = {}

function shareUrlHere(shareId: string): string {
  return defaultShareUrl(shareId, globalThis.location.origin)
}

/** Public data is never kept past its use: a stopped link must leave nothing behind. */
function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        gcTime: 0,
        staleTime: 0,
        retry: (count, error) => count < 2 && isRetryable(error),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
