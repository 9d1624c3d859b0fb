'use client'

import { messageHash } from '@playthread/core'
import { useReplayState } from '@playthread/replay-bar'
import { clsx } from 'clsx'
import {
  forwardRef,
  memo,
  useEffect,
  useMemo,
  useRef,
  type HTMLAttributes,
  type ReactNode,
  type RefObject,
} from 'react'
import { useConversation, useConversationReplay } from '../conversation/conversation-context.ts'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import { entryWords, outlineEntries, type OutlineEntry } from './outline-entries.ts'
import { useCurrentTurn } from './use-current-turn.ts'
import { useOutlineRoom } from './use-outline-room.ts'

export type OutlineProps = Omit<HTMLAttributes<HTMLElement>, 'children'>

/** Shorter conversations are their own outline. */
const fromTurns = 4

/**
 * The turns by their first words, beside the text on wide pages, the one being read marked. Not
 * while a replay runs. Renders a `<nav>` in a `<div>`.
 */
export const Outline = forwardRef<HTMLElement, OutlineProps>(function Outline(
  { className, ...props },
  ref,
) {
  const labels = useViewerLabels()
  const { messages } = useConversation()
  const replaying = useReplayState(useConversationReplay(), ({ mode }) => mode === 'replay')
  const entries = useMemo(() => outlineEntries(messages), [messages])
  const rail = useRef<HTMLDivElement>(null)
  const drawn = useOutlineRoom(rail, entries.length)
  const wanted = entries.length >= fromTurns && !replaying
  return (
    <div ref={rail} className="pt-outline-rail">
      {wanted && drawn > 0 ? (
        <nav
          {...props}
          ref={ref}
          className={clsx('pt-outline', className)}
          aria-label={labels.outline}
        >
          <Entries rail={rail} entries={entries} drawn={drawn} />
        </nav>
      ) : null}
    </div>
  )
})

interface EntriesProps {
  /** Outside the outline's own scrolling. */
  readonly rail: RefObject<HTMLElement | null>
  readonly entries: readonly OutlineEntry[]
  readonly drawn: number
}

function Entries({ rail, entries, drawn }: EntriesProps): ReactNode {
  const list = useRef<HTMLOListElement>(null)
  const current = useCurrentTurn(rail, entries)
  useEffect(() => keepInSight(list.current, current), [current])
  return (
    <ol ref={list} className="pt-outline-list">
      {entries.slice(0, drawn).map((entry, index) => (
        <Entry key={entry.messageId} entry={entry} current={index === current} />
      ))}
    </ol>
  )
}

const Entry = memo(
  function Entry({ entry, current }: { entry: OutlineEntry; current: boolean }): ReactNode {
    const labels = useViewerLabels()
    const words = useMemo(() => entryWords(entry), [entry])
    return (
      <li className="pt-outline-item">
        <a
          className="pt-outline-link"
          href={messageHash(entry.messageId)}
          aria-current={current ? 'true' : undefined}
          dir="auto"
        >
          {words || labels.turn(entry.number)}
        </a>
      </li>
    )
  },
  (before, after) =>
    before.current === after.current && before.entry.message === after.entry.message,
)

/** Scrolls the outline alone: the page stays where its reader put it. */
function keepInSight(list: HTMLElement | null, index: number): void {
  const item = list?.children[index]
  const scroller = list?.parentElement
  if (!item || !scroller) return
  const inner = item.getBoundingClientRect()
  const outer = scroller.getBoundingClientRect()
  if (inner.top < outer.top) scroller.scrollTop -= outer.top - inner.top
  else if (inner.bottom > outer.bottom) scroller.scrollTop += inner.bottom - outer.bottom
}
