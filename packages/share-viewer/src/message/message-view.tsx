'use client'

import type { Message } from '@playthread/core'
import { forwardRef, memo, useMemo, type HTMLAttributes } from 'react'
import { useReveal } from '../replay/reveal-context.ts'
import { useViewEnvironment } from '../view/use-view-environment.ts'
import { useViewActions } from '../view/use-view-actions.ts'
import { MessageContent } from './message-content.tsx'

export interface MessageViewProps extends Omit<HTMLAttributes<HTMLDivElement>, 'id' | 'children'> {
  readonly message: Message
  /** Its place in the conversation, by which a replay knows it. */
  readonly index: number
  /** Who wrote it, shown above it. @default not shown */
  readonly byline?: string | null
  /** Long texts and tables begin whole. @default false */
  readonly expanded?: boolean
}

/** One message, and where links to it (`#m-<id>`) lead. Renders a `<div>`. */
export const MessageView = memo(
  forwardRef<HTMLDivElement, MessageViewProps>(function MessageView(
    { message, index, byline, expanded = false, onClick, ...props },
    ref,
  ) {
    const reveal = useReveal(index)
    const base = useViewEnvironment()
    const env = useMemo(() => (expanded ? { ...base, expanded } : base), [base, expanded])
    const act = useViewActions({ findMessage: () => message })
    return (
      <MessageContent
        {...props}
        divRef={ref}
        message={message}
        byline={byline}
        reveal={reveal}
        env={env}
        onClick={(event) => {
          onClick?.(event)
          act(event)
        }}
      />
    )
  }),
)
