'use client'

import { messageElementId, type Message } from '@playthread/core'
import { clsx } from 'clsx'
import { forwardRef, memo, type HTMLAttributes, type ReactNode } from 'react'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import { useReveal } from '../replay/reveal-context.ts'
import type { MessageReveal } from '../replay/reveal-store.ts'
import { MessageActions } from './message-actions.tsx'
import { MessageParts } from './message-parts.tsx'
import { Note } from './other-part.tsx'
import { PartBoundary } from './part-boundary.tsx'

export interface MessageViewProps extends Omit<HTMLAttributes<HTMLDivElement>, 'id' | 'children'> {
  readonly message: Message
  /** Its place in the conversation, by which a replay knows it. */
  readonly index: number
}

/** One message, and where links to it (`#m-<id>`) lead. Renders a `<div>`. */
export const MessageView = memo(
  forwardRef<HTMLDivElement, MessageViewProps>(function MessageView(
    { message, index, className, ...props },
    ref,
  ) {
    const labels = useViewerLabels()
    const reveal = useReveal(index)
    const user = message.role === 'user'
    const body = reveal.kind === 'hidden' ? wholeMessage : reveal
    return (
      <div
        {...props}
        ref={ref}
        id={messageElementId(message.id)}
        className={clsx('pt-message', user ? 'pt-user-message' : 'pt-assistant', className)}
        role="group"
        aria-label={message.author?.name ?? (user ? labels.userMessage : labels.assistantMessage)}
        tabIndex={-1}
        hidden={reveal.kind === 'hidden'}
        data-streaming={isStreaming(message, reveal) ? '' : undefined}
      >
        <PartBoundary fallback={<Note>{labels.brokenPart}</Note>}>
          {user ? (
            <div className="pt-user">
              <MessageParts message={message} reveal={body} />
            </div>
          ) : (
            <MessageParts message={message} reveal={body} />
          )}
        </PartBoundary>
        <Ending message={message} reveal={body} />
      </div>
    )
  }),
)

/** A hidden message keeps its content, so that coming back to it costs nothing. */
const wholeMessage: MessageReveal = { kind: 'whole' }

function isStreaming(message: Message, reveal: MessageReveal): boolean {
  return reveal.kind === 'partial' || (reveal.kind === 'whole' && message.status === 'streaming')
}

/** How the message ended, and what can be done with it once it has. */
function Ending({ message, reveal }: { message: Message; reveal: MessageReveal }): ReactNode {
  const labels = useViewerLabels()
  const { status, parts } = message
  const told = reveal.kind === 'whole' || (reveal.kind === 'partial' && reveal.parts > parts.length)
  if (!told) return null
  return (
    <>
      {parts.length === 0 && status === 'complete' ? <Note>{labels.emptyReply}</Note> : null}
      {status === 'stopped' ? <Note>{labels.generationStopped}</Note> : null}
      {status === 'error' ? <Note>{labels.generationFailed}</Note> : null}
      {reveal.kind === 'whole' && status !== 'streaming' ? (
        <MessageActions message={message} />
      ) : null}
    </>
  )
}
