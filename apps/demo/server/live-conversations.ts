import { randomUUID } from 'node:crypto'
import type { Conversation } from '@playthread/core'
import { userMessage, withMessage } from '../src/assistant/add-message.ts'
import { scriptedAnswer } from '../src/assistant/scripted-answer.ts'
import type { ConversationStore } from './conversation-store.ts'

/** At most this often is a growing answer written and announced. */
const announceEveryMs = 120

export interface LiveConversations {
  /** The newest state, the words not yet written included. */
  read(id: string): Conversation | null
  /** Another one whenever `read` would say something else. */
  revisionOf(id: string): number | null
  create(): Conversation
  /** Adds the user's message and begins the answer. `false`: no such conversation, or one is being answered. */
  send(id: string, text: string): boolean
  subscribe(id: string, listener: (conversation: Conversation) => void): () => void
  close(): Promise<void>
}

export function createLiveConversations(
  store: ConversationStore,
  { speed, onChange }: { speed: number; onChange: (id: string) => void },
): LiveConversations {
  const listeners = new Map<string, Set<(conversation: Conversation) => void>>()
  const answering = new Map<string, Promise<void>>()
  let closed = false

  function keep(conversation: Conversation): Conversation {
    store.save(conversation)
    onChange(conversation.id)
    for (const listener of listeners.get(conversation.id) ?? []) listener(conversation)
    return conversation
  }

  async function answer(conversation: Conversation, question: string): Promise<void> {
    let current = conversation
    let announcedAt = 0
    for await (const message of scriptedAnswer(question, { messageId: randomUUID(), speed })) {
      if (closed) return
      current = withMessage(current, message)
      if (message.status === 'streaming' && Date.now() - announcedAt < announceEveryMs) continue
      announcedAt = Date.now()
      keep(current)
    }
  }

  return {
    read: (id) => store.read(id),
    revisionOf: (id) => store.revisionOf(id),
    create: () =>
      keep({
        version: 1,
        id: randomUUID(),
        title: '',
        messages: [],
        resources: [],
        status: 'complete',
        createdAt: new Date().toISOString(),
        updatedAt: new Date().toISOString(),
      }),
    send(id, text) {
      const conversation = store.read(id)
      if (!conversation || answering.has(id)) return false
      const asked = keep(withMessage(conversation, userMessage(randomUUID(), text)))
      const running = answer(asked, text).finally(() => answering.delete(id))
      answering.set(id, running)
      return true
    },
    subscribe(id, listener) {
      const set = listeners.get(id) ?? new Set()
      listeners.set(id, set.add(listener))
      return () => set.delete(listener)
    },
    async close() {
      closed = true
      await Promise.allSettled(answering.values())
    },
  }
}

/** An answer that a restart cut off will never go on: say so instead of "writing…" for ever. */
export function settleInterrupted(store: ConversationStore): void {
  for (const { id } of store.list()) {
    const conversation = store.read(id)
    if (conversation?.status !== 'streaming') continue
    const messages = conversation.messages.map((message) =>
      message.status === 'streaming' ? { ...message, status: 'stopped' as const } : message,
    )
    store.save({ ...conversation, messages, status: 'complete' })
  }
}
