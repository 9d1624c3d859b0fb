import type { Conversation } from '@playthread/core'
import { useCallback, useEffect, useState } from 'react'
import type { ConversationEntry, HostConversations } from '../conversations/host-conversations.ts'

/** The host's own state: which conversations there are, and the open one as it grows. */
export function useHostConversations(conversations: HostConversations) {
  const [entries, setEntries] = useState<readonly ConversationEntry[]>([])
  const [currentId, setCurrentId] = useState<string | null>(idInAddress)
  const [conversation, setConversation] = useState<Conversation | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const attempt = useCallback(async (run: () => Promise<void>) => {
    try {
      await run()
      setProblem(null)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'Something went wrong.')
    }
  }, [])

  const select = useCallback((id: string) => {
    setCurrentId(id)
    history.pushState(null, '', `/c/${id}${location.search}`)
  }, [])

  useEffect(() => {
    const follow = () => setCurrentId(idInAddress())
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])

  const title = conversation?.title
  useEffect(() => {
    void attempt(async () => {
      const listed = await conversations.list()
      setEntries(listed)
      setCurrentId((id) => id ?? listed[0]?.id ?? null)
    })
  }, [attempt, conversations, title])

  useEffect(() => {
    if (currentId === null) return undefined
    let open = true
    const show = (next: Conversation | null) => {
      if (open) setConversation(next)
    }
    void attempt(async () => show(await conversations.read(currentId)))
    const unsubscribe = conversations.subscribe(currentId, show)
    return () => {
      open = false
      unsubscribe()
    }
  }, [attempt, conversations, currentId])

  return {
    entries,
    currentId,
    conversation: conversation?.id === currentId ? conversation : null,
    problem,
    select,
    create: () =>
      void attempt(async () => {
        const entry = await conversations.create()
        setEntries((known) => [entry, ...known])
        select(entry.id)
      }),
    send: (text: string) =>
      void attempt(async () => {
        if (currentId !== null) await conversations.send(currentId, text)
      }),
  }
}

function idInAddress(): string | null {
  return /^\/c\/([\w-]+)/.exec(location.pathname)?.[1] ?? null
}
