import type { Message } from '@playthread/core'
import { MessageContent } from '../message/message-content.tsx'
import { Note } from '../message/note.tsx'
import { appendView } from '../view/append-view.ts'
import type { TimeKind, ViewEnvironment } from '../view/view-environment.ts'
import { TurnFrame } from './turn-frame.tsx'
import type { Turn } from './turns.ts'

/** A message as a document. One that cannot be drawn says so in its place. */
export function buildMessage(
  message: Message,
  byline: string | null,
  env: ViewEnvironment,
): HTMLElement {
  const holder = document.createDocumentFragment()
  try {
    appendView(holder, <MessageContent message={message} byline={byline} env={env} />, document)
  } catch {
    holder.replaceChildren()
    appendView(holder, <Note>{env.labels.brokenPart}</Note>, document)
  }
  return firstElement(holder)
}

/** Where React mounts a message. Not there for layout, so that what mounts is a sibling of the rest. */
export function buildLiveHolder(): HTMLElement {
  const holder = document.createElement('div')
  holder.className = 'pt-live'
  return holder
}

/** A turn's frame without its messages. */
export function buildTurn(turn: Turn, env: ViewEnvironment): HTMLElement {
  const holder = document.createDocumentFragment()
  appendView(holder, <TurnFrame turn={turn} env={env} />, document)
  return firstElement(holder)
}

/** Says every time in a document again, in another zone or language. */
export function retime(root: Element, { formatTime }: ViewEnvironment): void {
  for (const time of root.querySelectorAll<HTMLTimeElement>('time[datetime]')) {
    const kind: TimeKind = time.classList.contains('pt-time') ? 'time' : 'day'
    const words = formatTime(time.dateTime, kind)
    if (words !== null && words !== time.textContent) time.textContent = words
  }
}

function firstElement(holder: DocumentFragment): HTMLElement {
  const first = holder.firstElementChild
  if (!(first instanceof HTMLElement)) throw new TypeError('A view rendered no element.')
  return first
}
