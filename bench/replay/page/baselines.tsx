import type { Conversation } from '@playthread/core'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { FlatMessage } from '../../contenders/contender.ts'
import { ReactMarkdownText } from '../../contenders/react-markdown-text.tsx'
import { Thread } from '../../contenders/react-thread.tsx'
import { flatMessages } from '../../contenders/shape.ts'
import { streamText } from '../../corpus/streams.ts'
import { painted } from '../../page/frames.ts'
import { eventsOf, reduceEvents } from '../reduce-baseline.ts'
import type { Player } from './player.ts'

/** Players that reduce the log anew on every scrub. */
export async function mountReduce(root: HTMLElement, conversation: Conversation): Promise<Player> {
  const events = eventsOf(conversation)
  const react = createRoot(root)
  const draw = (place: number): void => {
    const messages = reduceEvents(events, Math.floor(events.length * place))
    react.render(<Thread messages={messages} Text={ReactMarkdownText} />)
  }
  draw(1)
  await painted()
  return { seek: draw, shown: () => root.innerText.length }
}

/** Players with a timer for each character, whose every tick hands the whole thread to React. */
export async function mountTimer(root: HTMLElement, conversation: Conversation): Promise<Player> {
  const before = flatMessages(conversation).slice(0, -1)
  const text = streamText('mixed')
  const react = createRoot(root)
  react.render(<TypedThread before={before} text="" />)
  await painted()
  return {
    seek: () => undefined,
    async play(frames) {
      react.render(<TypedThread before={before} text={text} />)
      for (let frame = 0; frame < frames; frame += 1) {
        performance.mark(`frame:${frame}`)
        await painted()
      }
      react.render(<TypedThread before={before} text="" />)
    },
    shown: () => root.innerText.length,
  }
}

const charactersPerTick = 1

function TypedThread({ before, text }: { before: readonly FlatMessage[]; text: string }) {
  const [messages, setMessages] = useState<readonly FlatMessage[]>(before)
  useEffect(() => {
    let end = 0
    let timer = 0
    const tick = (): void => {
      end += charactersPerTick
      const typed = text.slice(0, end)
      setMessages([...before, { id: 'typed', role: 'assistant', text: typed, tools: [] }])
      if (end < text.length) timer = window.setTimeout(tick, 4)
    }
    if (text) tick()
    return () => window.clearTimeout(timer)
  }, [before, text])
  return <Thread messages={messages} Text={ReactMarkdownText} />
}
