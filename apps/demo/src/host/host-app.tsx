import { ShareButton } from '@playthread/share-dialog'
import { useState, type ReactNode } from 'react'
import type { HostConversations } from '../conversations/host-conversations.ts'
import { Chat } from './chat.tsx'
import { Sidebar } from './sidebar.tsx'
import { useHostConversations } from './use-host-conversations.ts'

/** Harbor: a chat app as a host would have it, with Playthread's button in the upper right. */
export function HostApp({
  conversations,
}: {
  readonly conversations: HostConversations
}): ReactNode {
  const { entries, currentId, conversation, problem, select, create, send } =
    useHostConversations(conversations)
  const [menuOpen, setMenuOpen] = useState(false)
  const close = () => setMenuOpen(false)
  return (
    <div className="demo-host pt-root" data-menu={menuOpen ? 'open' : undefined}>
      <Sidebar
        entries={entries}
        currentId={currentId}
        onSelect={(id) => {
          select(id)
          close()
        }}
        onCreate={() => {
          close()
          create()
        }}
      />
      <div className="demo-main">
        <header className="demo-header">
          <button
            type="button"
            className="pt-icon-button demo-menu"
            aria-label="Conversations"
            aria-expanded={menuOpen}
            onClick={() => setMenuOpen(!menuOpen)}
          >
            <svg className="pt-icon" viewBox="0 0 20 20" aria-hidden="true">
              <rect x="3.25" y="4.25" width="13.5" height="11.5" rx="2" />
              <path d="M8 4.25v11.5" />
            </svg>
          </button>
          <h1>{conversation ? conversation.title || 'New chat' : 'Harbor'}</h1>
          {currentId && <ShareButton key={currentId} conversationId={currentId} />}
        </header>
        {problem && (
          <p className="demo-problem" role="alert">
            {problem}
          </p>
        )}
        {conversation && <Chat key={conversation.id} conversation={conversation} onSend={send} />}
      </div>
    </div>
  )
}
