'use client'

import type { Message } from '@playthread/core'
import type { ReactNode } from 'react'
import { CopyButton } from '../code/copy-button.tsx'
import { useViewerSettings } from '../conversation/viewer-settings.ts'
import { LocalTime } from '../conversation/local-time.tsx'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'

export interface MessageActionsProps {
  readonly message: Message
}

/** Copy the text, copy the link, and when it was. Renders a `<div>`. */
export function MessageActions({ message }: MessageActionsProps): ReactNode {
  const labels = useViewerLabels()
  const { messageUrl } = useViewerSettings()
  const text = messageText(message)
  return (
    <div className="pt-message-actions">
      {text ? (
        <CopyButton
          text={text}
          label={message.role === 'user' ? labels.copyMessage : labels.copyReply}
        />
      ) : null}
      {messageUrl ? (
        <CopyButton
          icon="link"
          text={() => messageUrl(message.id)}
          label={labels.copyMessageLink}
        />
      ) : null}
      {message.createdAt ? <LocalTime at={message.createdAt} kind="time" /> : null}
    </div>
  )
}

/** A message's words as its author wrote them: markdown. */
export function messageText({ parts }: Message): string {
  return parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n\n')
}
