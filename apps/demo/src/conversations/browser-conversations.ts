import type { BrowserAdapter } from '@playthread/adapters/browser'
import { parseConversation, type Conversation } from '@playthread/core'
import { userMessage, withMessage } from '../assistant/add-message.ts'
import { scriptedAnswer } from '../assistant/scripted-answer.ts'
import type { ConversationEntry, HostConversations } from './host-conversations.ts'
import { openLocalConversations } from './local-conversations.ts'

interface SeedEntry {
  readonly conversation: unknown
  readonly files: readonly { resourceId: string; mediaType: string; url: string }[]
}

/** At most this often is a growing answer kept. */
const keepEveryMs = 120

/** The host's conversations, kept in this browser: no server at all. */
export function createBrowserConversations(adapter: BrowserAdapter): HostConversations {
  const local = openLocalConversations('harbor-conversations')
  const listeners = new Map<string, Set<(conversation: Conversation) => void>>()
  const answering = new Set<string>()
  let seeded: Promise<void> | undefined

  async function seed(): Promise<void> {
    if ((await local.list()).length > 0) return
    const entries: SeedEntry[] = await (await fetch('/demo-data/conversations.json')).json()
    for (const { conversation, files } of entries) {
      const read = parseConversation(conversation)
      for (const { resourceId, mediaType, url } of files) {
        const bytes = await (await fetch(url)).arrayBuffer()
        await adapter.saveResource(read.id, resourceId, new Blob([bytes], { type: mediaType }))
      }
      await adapter.saveConversation(read)
      await local.save(read)
    }
  }

  const ready = () => (seeded ??= seed())

  async function keep(conversation: Conversation): Promise<Conversation> {
    await local.save(conversation)
    await adapter.saveConversation(conversation)
    for (const listener of listeners.get(conversation.id) ?? []) listener(conversation)
    return conversation
  }

  async function answer(asked: Conversation, question: string): Promise<void> {
    const options = { messageId: crypto.randomUUID(), speed: speed() }
    let current = asked
    let keptAt = 0
    for await (const message of scriptedAnswer(question, options)) {
      current = withMessage(current, message)
      if (message.status === 'streaming' && Date.now() - keptAt < keepEveryMs) continue
      keptAt = Date.now()
      await keep(current)
    }
  }

  return {
    list: async () => {
      await ready()
      return (await local.list()).map(entryOf).toSorted(newestFirst)
    },
    read: async (id) => {
      await ready()
      return local.read(id)
    },
    create: async () => {
      await ready()
      const now = new Date().toISOString()
      const fresh = { messages: [], resources: [], createdAt: now, updatedAt: now }
      const id = crypto.randomUUID()
      return entryOf(await keep({ version: 1, id, title: '', status: 'complete', ...fresh }))
    },
    send: async (id, text) => {
      const conversation = await local.read(id)
      if (!conversation || answering.has(id)) throw new Error('Wait for the answer.')
      answering.add(id)
      const asked = await keep(withMessage(conversation, userMessage(crypto.randomUUID(), text)))
      void answer(asked, text).finally(() => answering.delete(id))
    },
    subscribe(id, listener) {
      const set = listeners.get(id) ?? new Set()
      listeners.set(id, set.add(listener))
      return () => set.delete(listener)
    },
    resourceUrl: (id, resourceId) => `/demo-data/${id}/${resourceId}`,
  }
}

function entryOf({ id, title, updatedAt = '' }: Conversation): ConversationEntry {
  return { id, title, updatedAt }
}

function newestFirst(a: ConversationEntry, b: ConversationEntry): number {
  return b.updatedAt.localeCompare(a.updatedAt)
}

/** `?speed=10` writes ten times as fast. */
function speed(): number {
  return Number(new URLSearchParams(location.search).get('speed')) || 1
}
