import { messageElementId, type Message } from '@playthread/core'
import { clsx } from 'clsx'
import type { HTMLAttributes, ReactNode, Ref } from 'react'
import { whole, type MessageReveal } from '../replay/reveal-store.ts'
import type { ViewEnvironment } from '../view/view-environment.ts'
import { MessageActions } from './message-actions.tsx'
import { MessageNotes } from './message-notes.tsx'
import { MessageParts } from './message-parts.tsx'
import { Note } from './note.tsx'
import { PartBoundary } from './part-boundary.tsx'

export interface MessageContentProps extends Omit<
  HTMLAttributes<HTMLDivElement>,
  'id' | 'children'
> {
  readonly message: Message
  /** Who wrote it, where that is news. */
  readonly byline?: string | null | undefined
  /** @default all of it */
  readonly reveal?: MessageReveal
  readonly env: ViewEnvironment
  readonly divRef?: Ref<HTMLDivElement>
}

/** One message, and where links to it (`#m-<id>`) lead. Renders a `<div>`. */
export function MessageContent(props: MessageContentProps): ReactNode {
  const { message, byline, reveal = whole, env, divRef, className, ...attributes } = props
  const { labels } = env
  const user = message.role === 'user'
  // A hidden message keeps its content, so that coming back to it costs nothing.
  const shown = reveal.kind === 'hidden' ? whole : reveal
  const content = <MessageParts message={message} reveal={shown} env={env} />
  const broken = <Note>{labels.brokenPart}</Note>
  const parts = env.live ? <PartBoundary fallback={broken}>{content}</PartBoundary> : content
  return (
    <div
      {...attributes}
      ref={divRef}
      id={messageElementId(message.id)}
      className={clsx('pt-message', user ? 'pt-user-message' : 'pt-assistant', className)}
      role="group"
      aria-label={message.author?.name ?? (user ? labels.userMessage : labels.assistantMessage)}
      tabIndex={-1}
      hidden={reveal.kind === 'hidden'}
      data-streaming={isStreaming(message, reveal) ? '' : undefined}
    >
      {byline ? (
        <p className="pt-byline">
          <bdi>{byline}</bdi>
        </p>
      ) : null}
      {user ? <div className="pt-user">{parts}</div> : parts}
      <Ending message={message} reveal={shown} env={env} />
    </div>
  )
}

function isStreaming(message: Message, reveal: MessageReveal): boolean {
  return reveal.kind === 'partial' || (reveal.kind === 'whole' && message.status === 'streaming')
}

interface EndingProps {
  readonly message: Message
  readonly reveal: MessageReveal
  readonly env: ViewEnvironment
}

/** How the message ended, and what can be done with it once it has. */
function Ending({ message, reveal, env }: EndingProps): ReactNode {
  const { status, parts } = message
  const told = reveal.kind === 'whole' || (reveal.kind === 'partial' && reveal.parts > parts.length)
  if (!told) return null
  return (
    <>
      <MessageNotes message={message} labels={env.labels} />
      {reveal.kind === 'whole' && status !== 'streaming' ? (
        <MessageActions message={message} env={env} />
      ) : null}
    </>
  )
}
