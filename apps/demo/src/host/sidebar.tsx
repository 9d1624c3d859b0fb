import { useState, type ReactNode } from 'react'
import type { ConversationEntry } from '../conversations/host-conversations.ts'
import { Brand } from './brand.tsx'
import { byDay } from './by-day.ts'

interface SidebarProps {
  readonly entries: readonly ConversationEntry[]
  readonly currentId: string | null
  readonly onSelect: (id: string) => void
  readonly onCreate: () => void
}

export function Sidebar({ entries, currentId, onSelect, onCreate }: SidebarProps): ReactNode {
  const [today] = useState(() => new Date())
  return (
    <nav className="demo-sidebar" aria-label="Conversations">
      <Brand />
      <button type="button" className="demo-new" onClick={onCreate}>
        <svg className="pt-icon" viewBox="0 0 20 20" aria-hidden="true">
          <path d="M10 4.75v10.5M4.75 10h10.5" />
        </svg>
        New chat
      </button>
      {byDay(entries, today).map(({ day, entries: group }) => (
        <section key={day} aria-label={day}>
          <h2>{day}</h2>
          <ul>
            {group.map(({ id, title }) => (
              <li key={id}>
                <a
                  href={`/c/${id}${location.search}`}
                  aria-current={id === currentId ? 'page' : undefined}
                  onClick={(event) => {
                    if (event.metaKey || event.ctrlKey || event.shiftKey) return
                    event.preventDefault()
                    onSelect(id)
                  }}
                >
                  {title || 'New chat'}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}
