import type { Conversation } from '@playthread/core'
import type { Replay } from '@playthread/replay-bar'
import { act, render, screen } from '@testing-library/react'
import { Profiler, type ReactNode } from 'react'
import { useConversationReplay } from '../conversation/conversation-context.ts'
import { ConversationPage } from '../conversation/conversation-page.tsx'
import { ConversationRoot } from '../conversation/conversation-root.tsx'
import type { Renderers } from '../message/renderers.ts'

export interface Stage {
  readonly replay: Replay
  readonly container: HTMLElement
  readonly rerender: (conversation: Conversation) => void
  /** Lets this many ms pass, a frame at a time. */
  readonly pass: (ms: number) => void
  /** How often anything was drawn. */
  readonly commits: () => number
}

/** A conversation with a clock that is moved by hand. */
export function stage(conversation: Conversation, renderers: Renderers = {}): Stage {
  let now = 0
  let commits = 0
  let frames = new Map<number, () => void>()
  const found: { replay?: Replay } = {}
  const environment = {
    now: () => now,
    requestFrame(callback: () => void) {
      frames.set(frames.size + now + 1, callback)
      return frames.size + now
    },
    cancelFrame: () => frames.clear(),
    isHidden: () => false,
  }
  function Grab(): ReactNode {
    found.replay = useConversationReplay()
    return null
  }
  const tree = (shown: Conversation): ReactNode => (
    <ConversationRoot conversation={shown} renderers={renderers} replayOptions={{ environment }}>
      <Grab />
      <Profiler id="page" onRender={() => (commits += 1)}>
        <ConversationPage landmark="div" />
      </Profiler>
    </ConversationRoot>
  )
  const view = render(tree(conversation))
  if (!found.replay) throw new Error('the page has no replay')
  return {
    replay: found.replay,
    container: view.container,
    rerender: (shown) => view.rerender(tree(shown)),
    pass(ms) {
      for (let passed = 0; passed < ms; passed += 50) {
        now += 50
        const due = frames
        frames = new Map()
        act(() => {
          for (const callback of due.values()) callback()
        })
      }
    },
    commits: () => commits,
  }
}

/** The messages as they are on screen. */
export function transcript(): HTMLElement {
  return screen.getByRole('region', { name: 'Conversation' })
}

/** The ids of the messages that can be seen. */
export function visibleMessages(): string[] {
  return [...transcript().querySelectorAll('.pt-message')].flatMap((element) =>
    element.closest('[hidden]') ? [] : [element.id],
  )
}
