import type { Conversation as ConversationData } from '@playthread/core'
import { Conversation } from '@playthread/share-viewer'
import { useEffect, useRef, type ReactNode } from 'react'
import { Composer } from './composer.tsx'

interface ChatProps {
  readonly conversation: ConversationData
  readonly onSend: (text: string) => void
}

/** The open conversation, drawn with the viewer's own parts, and the composer below it. */
export function Chat({ conversation, onSend }: ChatProps): ReactNode {
  const scroller = useRef<HTMLElement>(null)
  const atEnd = useRef(true)

  useEffect(() => {
    const element = scroller.current
    if (element && atEnd.current) element.scrollTop = element.scrollHeight
  }, [conversation])

  return (
    <>
      <section
        className="demo-scroll"
        ref={scroller}
        aria-label="Messages"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area must be reachable by keyboard
        tabIndex={0}
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
          atEnd.current = scrollHeight - scrollTop - clientHeight < 80
        }}
      >
        <Conversation.Root conversation={conversation}>
          <div className="demo-thread">
            {conversation.messages.length === 0 ? (
              <p className="demo-empty">
                Ask something. The answer is scripted, the sharing is real.
              </p>
            ) : (
              <Conversation.Transcript />
            )}
          </div>
        </Conversation.Root>
      </section>
      <Composer busy={conversation.status === 'streaming'} onSend={onSend} />
    </>
  )
}
