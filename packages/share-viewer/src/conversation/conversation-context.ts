'use client'

import { UsageError, type Conversation } from '@playthread/core'
import type { Replay } from '@playthread/replay-bar'
import { createContext, useContext } from 'react'

export interface ConversationContextValue {
  readonly conversation: Conversation
  readonly replay: Replay
}

export const ConversationContext = createContext<ConversationContextValue | null>(null)
ConversationContext.displayName = 'ConversationContext'

function useValue(): ConversationContextValue {
  const value = useContext(ConversationContext)
  if (!value) {
    throw new UsageError(
      'PT-303',
      'A part of a conversation was rendered outside <Conversation.Root>, so it has nothing to show. Wrap it in <Conversation.Root conversation={…}>.',
    )
  }
  return value
}

/**
 * The conversation being shown.
 *
 * @throws UsageError PT-303 outside a `Conversation.Root`
 */
export function useConversation(): Conversation {
  return useValue().conversation
}

/**
 * The replay of the conversation being shown.
 *
 * @throws UsageError PT-303 outside a `Conversation.Root`
 */
export function useConversationReplay(): Replay {
  return useValue().replay
}
