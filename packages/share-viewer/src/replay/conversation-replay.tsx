'use client'

import { ReplayBar, useReplayState, type ReplayBarProps } from '@playthread/replay-bar'
import { forwardRef, useRef } from 'react'
import { useConversation, useConversationReplay } from '../conversation/conversation-context.ts'
import { Icon } from '../icons/icon.tsx'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import { useScrollFollow } from './use-scroll-follow.ts'
import { useSkipLanding } from './use-skip-landing.ts'

export type ConversationReplayProps = Omit<ReplayBarProps, 'replay'>

/**
 * The replay bar of the conversation, and what tells a reader further up of new messages. Nothing
 * for a conversation without messages.
 */
export const ConversationReplay = forwardRef<HTMLElement, ConversationReplayProps>(
  function ConversationReplay(props, ref) {
    const labels = useViewerLabels()
    const replay = useConversationReplay()
    const { messages } = useConversation()
    const end = useRef<HTMLDivElement>(null)
    const replaying = useReplayState(replay, ({ mode }) => mode === 'replay')
    const { unseen, far, toEnd } = useScrollFollow(end, replay, messages)
    useSkipLanding(replay, messages)
    return (
      <>
        <div ref={end} className="pt-end" />
        {(unseen > 0 || far) && !replaying ? (
          <div className="pt-unseen">
            {unseen > 0 ? (
              <button type="button" className="pt-unseen-pill" onClick={toEnd}>
                {labels.newMessages(unseen)}
                <Icon name="arrow-down" size="s" />
              </button>
            ) : (
              <button
                type="button"
                className="pt-to-end"
                aria-label={labels.jumpToLatest}
                title={labels.jumpToLatest}
                onClick={toEnd}
              >
                <Icon name="arrow-down" />
              </button>
            )}
          </div>
        ) : null}
        {messages.length > 0 ? <ReplayBar {...props} ref={ref} replay={replay} /> : null}
      </>
    )
  },
)
