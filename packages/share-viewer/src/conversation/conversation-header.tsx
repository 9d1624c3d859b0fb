'use client'

import { clsx } from 'clsx'
import { forwardRef, type HTMLAttributes } from 'react'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import { useViewEnvironment } from '../view/use-view-environment.ts'
import { useConversation } from './conversation-context.ts'

export type ConversationTitleProps = Omit<HTMLAttributes<HTMLHeadingElement>, 'children'>

/** The conversation's title. Renders an `<h1>`. */
export const ConversationTitle = forwardRef<HTMLHeadingElement, ConversationTitleProps>(
  function ConversationTitle({ className, ...props }, ref) {
    const labels = useViewerLabels()
    const { title } = useConversation()
    return (
      <h1 {...props} ref={ref} className={clsx('pt-title', className)} dir="auto">
        {title.trim() || labels.untitled}
      </h1>
    )
  },
)

export type ConversationMetaProps = Omit<HTMLAttributes<HTMLParagraphElement>, 'children'>

/** How long it is, what it holds, when it changed. Renders a `<p>`. */
export const ConversationMeta = forwardRef<HTMLParagraphElement, ConversationMetaProps>(
  function ConversationMeta({ className, ...props }, ref) {
    const labels = useViewerLabels()
    const { messages, resources, updatedAt, createdAt } = useConversation()
    const turns = messages.filter((message) => message.role === 'user').length
    const stamp = updatedAt ?? createdAt
    const { formatTime } = useViewEnvironment()
    const date = stamp === undefined ? null : formatTime(stamp, 'date')
    return (
      <p {...props} ref={ref} className={clsx('pt-meta', className)}>
        <bdi>{labels.sharedConversation}</bdi>
        {turns > 0 ? <bdi>{labels.turns(turns)}</bdi> : null}
        {resources.length > 0 ? <bdi>{labels.files(resources.length)}</bdi> : null}
        {date ? <time dateTime={stamp}>{labels.updated(date)}</time> : null}
      </p>
    )
  },
)
