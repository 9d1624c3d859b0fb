'use client'

import { messageHash } from '@playthread/core'
import { useShareContext } from '@playthread/core/react'
import { forwardRef, useCallback, useRef } from 'react'
import { ConversationPage } from '../conversation/conversation-page.tsx'
import { ConversationRoot } from '../conversation/conversation-root.tsx'
import { PageShell } from '../conversation/page-shell.tsx'
import { settingsOf } from '../conversation/settings-of.ts'
import { useMergedLabels } from '../labels/use-merged-labels.ts'
import { ViewerLabelsContext } from '../labels/viewer-labels-context.ts'
import { ConversationActions } from '../page-actions/conversation-actions.tsx'
import { PageAddressContext } from '../page-actions/page-address.ts'
import { useMergedRef } from '../panel/use-merged-ref.ts'
import { LoadingPage } from './loading-page.tsx'
import { SharedState } from './shared-state.tsx'
import { StaleNotice } from './stale-notice.tsx'
import type { SharedConversationProps } from './shared-conversation.tsx'
import { useNoIndex } from './use-no-index.ts'
import { usePageRestore } from './use-page-restore.ts'
import { useSharedConversation } from './use-shared-conversation.ts'

export type SharedPageProps = Omit<SharedConversationProps, 'adapter'>

/** One link in whichever state it is. */
export const SharedPage = forwardRef<HTMLDivElement, SharedPageProps>(
  function SharedPage(props, ref) {
    const { settings, rest } = settingsOf(props)
    const { shareId, initialConversation, header, footer, ...attributes } = rest
    const { shareUrl, adapter } = useShareContext('<SharedConversation>')
    const labels = useMergedLabels(settings.labels)
    const shared = useSharedConversation(shareId, { initialConversation })
    const root = useRef<HTMLDivElement>(null)
    const mergedRef = useMergedRef(root, ref)
    useNoIndex()
    usePageRestore(root, shared.recheck)
    const address = useCallback(() => shareUrl(shareId), [shareUrl, shareId])
    const messageUrl = useCallback(
      (messageId: string) => shareUrl(shareId) + messageHash(messageId),
      [shareUrl, shareId],
    )
    const frame = {
      ...attributes,
      ref: mergedRef,
      theme: settings.theme,
      landmark: 'main',
      footer,
    } as const

    if (shared.status === 'ready') {
      return (
        <ConversationRoot
          messageUrl={messageUrl}
          {...settings}
          conversation={shared.conversation}
          shareId={shareId}
          adapter={adapter}
        >
          <PageAddressContext.Provider value={address}>
            <ConversationPage
              {...frame}
              header={
                <>
                  {header}
                  <ConversationActions />
                </>
              }
              notice={<StaleNotice shared={shared} />}
            />
          </PageAddressContext.Provider>
        </ConversationRoot>
      )
    }
    return (
      <ViewerLabelsContext.Provider value={labels}>
        <PageShell {...frame} header={header ?? null} busy={shared.status === 'loading'}>
          {shared.status === 'loading' ? <LoadingPage /> : <SharedState shared={shared} />}
        </PageShell>
      </ViewerLabelsContext.Provider>
    )
  },
)
