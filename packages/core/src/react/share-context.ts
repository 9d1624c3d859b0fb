'use client'

import type { QueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { ShareAdapter } from '../adapter/share-adapter.ts'
import { UsageError } from '../errors/usage-error.ts'
import type { ShareLabels } from './labels.ts'

export type Theme = 'light' | 'dark' | 'system'

export interface ShareContextValue {
  readonly adapter: ShareAdapter
  /** Ours unless the host gave one: pass it to every TanStack hook explicitly. */
  readonly queryClient: QueryClient
  /** The link's address for a share id. */
  readonly shareUrl: (shareId: string) => string
  readonly labels: ShareLabels
  readonly theme: Theme
  /** BCP 47 tag for dates and numbers; `undefined` is the reader's own. */
  readonly locale: string | undefined
  /** Where dialogs and sheets are portalled; `undefined` is the body. */
  readonly container: HTMLElement | undefined
  /** For the style element that locks the page's scroll under a strict CSP. */
  readonly nonce: string | undefined
}

export const ShareContext = createContext<ShareContextValue | null>(null)
ShareContext.displayName = 'ShareContext'

/**
 * What `<ShareProvider>` was given.
 *
 * @throws UsageError PT-101 outside a provider
 */
export function useShareContext(component: string): ShareContextValue {
  const value = useContext(ShareContext)
  if (!value) {
    throw new UsageError(
      'PT-101',
      `${component} was rendered outside <ShareProvider>, so it has no adapter to ask. Wrap the app (or this part of it) in <ShareProvider adapter={…}>.`,
    )
  }
  return value
}
