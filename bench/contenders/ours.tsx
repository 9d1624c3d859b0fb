import '@playthread/core/styles.css'
import '@playthread/replay-bar/styles.css'
import '@playthread/share-viewer/styles.css'
import type { Conversation } from '@playthread/core'
import type { Replay } from '@playthread/replay-bar'
import { ConversationView, useConversationReplay } from '@playthread/share-viewer'
import { useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import type { Mounted, ReplayDriver, Shape } from './contender.ts'

/** The ready-made view: title, transcript, replay bar, the panel on its way. */
export function mount(root: HTMLElement, { conversation }: Shape): Mounted {
  const clock = handClock()
  const options = { environment: clock }
  let replay: Replay | undefined
  const keep = (value: Replay): void => {
    replay = value
  }
  const react = createRoot(root)
  const draw = (shown: Conversation): void =>
    react.render(
      <ConversationView
        conversation={shown}
        replayOptions={options}
        footer={<Handle onReady={keep} />}
      />,
    )
  draw(conversation)
  return {
    messages: document.getElementsByClassName('pt-message'),
    stream: (text, done) => draw(withLastText(conversation, text, done)),
    replay: drive(() => {
      if (!replay) throw new Error('the replay is not there yet')
      return replay
    }),
  }
}

function Handle({ onReady }: { readonly onReady: (replay: Replay) => void }) {
  const replay = useConversationReplay()
  useEffect(() => onReady(replay), [replay, onReady])
  return null
}

/** Each frame is a sixtieth of a second to the replay, however long it took. */
function handClock() {
  let at = 0
  return {
    now: () => at,
    requestFrame: (callback: () => void) =>
      requestAnimationFrame(() => {
        at += 1000 / 60
        callback()
      }),
  }
}

function withLastText(conversation: Conversation, text: string, done: boolean): Conversation {
  const last = conversation.messages.at(-1)
  if (!last) return conversation
  const status = done ? 'complete' : 'streaming'
  const message = { ...last, status, parts: [{ type: 'text', text }] } as const
  return { ...conversation, status, messages: [...conversation.messages.slice(0, -1), message] }
}

function drive(replay: () => Replay): ReplayDriver {
  return {
    cueLast() {
      const { timeline } = replay().getSnapshot()
      const { messages } = timeline.conversation
      const last = messages.length - 1
      const part = messages[last]?.parts.findIndex(({ type }) => type === 'text') ?? 0
      replay().seek(timeline.step(timeline.stepOf(last, part)).start + 1)
    },
    play: () => replay().play(),
    isPlaying: () => replay().getSnapshot().playing,
    seek: (place) => replay().seek(replay().getSnapshot().durationMs * place),
    playTool() {
      const { timeline } = replay().getSnapshot()
      const steps = Array.from({ length: timeline.stepCount }, (_, index) => timeline.step(index))
      const calls = steps.filter(({ kind }) => kind === 'tool')
      const [longest] = calls.toSorted((a, b) => b.end - b.start - (a.end - a.start))
      replay().seek((longest?.start ?? 0) + 1)
      replay().play()
    },
  }
}
