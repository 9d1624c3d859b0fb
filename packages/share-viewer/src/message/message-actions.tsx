'use client'

import type { Message } from '@playthread/core'
import type { ReactNode } from 'react'
import { CopyButton } from '../code/copy-button.tsx'
import { CopyView } from '../code/copy-view.tsx'
import { useViewerSettings } from '../conversation/viewer-settings.ts'
import type { ViewEnvironment } from '../view/view-environment.ts'
import { messageText } from './message-text.ts'

export interface MessageActionsProps {
  readonly message: Message
  readonly env: ViewEnvironment
}

/** Copy the text, copy the link, and when it was. Renders a `<div>`. */
export function MessageActions({ message, env }: MessageActionsProps): ReactNode {
  const { labels } = env
  const label = message.role === 'user' ? labels.copyMessage : labels.copyReply
  const time = message.createdAt === undefined ? null : env.formatTime(message.createdAt, 'time')
  return (
    <div className="pt-message-actions">
      {env.live ? (
        <LiveButtons message={message} label={label} env={env} />
      ) : (
        <>
          {hasText(message) ? <CopyView action="copy-message" label={label} /> : null}
          {env.linkable ? (
            <CopyView icon="link" action="copy-link" label={labels.copyMessageLink} />
          ) : null}
        </>
      )}
      {time === null ? null : (
        <time className="pt-time" dateTime={message.createdAt}>
          {time}
        </time>
      )}
    </div>
  )
}

function LiveButtons({
  message,
  label,
  env,
}: MessageActionsProps & { readonly label: string }): ReactNode {
  const { messageUrl } = useViewerSettings()
  const text = messageText(message)
  return (
    <>
      {text ? <CopyButton text={text} label={label} /> : null}
      {messageUrl ? (
        <CopyButton
          icon="link"
          text={() => messageUrl(message.id)}
          label={env.labels.copyMessageLink}
        />
      ) : null}
    </>
  )
}

function hasText({ parts }: Message): boolean {
  return parts.some((part) => part.type === 'text' && part.text !== '')
}
