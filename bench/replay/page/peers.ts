import 'asciinema-player/dist/bundle/asciinema-player.css'
import 'rrweb-player/dist/style.css'
import type { Conversation } from '@playthread/core'
import { create } from 'asciinema-player'
import RrwebPlayer from 'rrweb-player'
import { flatMessages } from '../../contenders/shape.ts'
import { painted } from '../../page/frames.ts'
import type { Player } from './player.ts'

const castBytes = 10_000_000
const castSeconds = 600

/** A terminal session of 10 MB: lines of the conversation, evenly over ten minutes. */
function castOf(conversation: Conversation): string {
  const lines = flatMessages(conversation).flatMap(({ text }) => text.split('\n'))
  const events: string[] = []
  let size = 0
  for (let index = 0; size < castBytes; index += 1) {
    events.push(`${lines[index % lines.length] ?? ''}\r\n`)
    size += events.at(-1)?.length ?? 0
  }
  const head = JSON.stringify({ version: 2, width: 100, height: 30 })
  const step = castSeconds / events.length
  return [head, ...events.map((data, n) => JSON.stringify([n * step, 'o', data]))].join('\n')
}

export async function mountAsciinema(
  root: HTMLElement,
  conversation: Conversation,
): Promise<Player> {
  const cast = castOf(conversation)
  const player = create({ data: () => cast }, root, { preload: true, terminalFontSize: '12px' })
  await player.play()
  await painted()
  await player.pause()
  return {
    seek: async (place) => {
      await player.seek(place * castSeconds)
    },
    shown: () => root.querySelectorAll('canvas, .ap-term').length,
  }
}

const stepMs = 100

/** The conversation as rrweb records a page: a snapshot, then one mutation for each message. */
function rrwebEvents(conversation: Conversation) {
  const at = Date.UTC(2026, 0, 5)
  const list = { type: 2, id: 5, tagName: 'main', attributes: {}, childNodes: [] }
  const body = { type: 2, id: 4, tagName: 'body', attributes: {}, childNodes: [list] }
  const html = {
    type: 2,
    id: 2,
    tagName: 'html',
    attributes: {},
    childNodes: [{ type: 2, id: 3, tagName: 'head', attributes: {}, childNodes: [] }, body],
  }
  const node = { type: 0, id: 1, childNodes: [html] }
  const events: object[] = [
    { type: 4, timestamp: at, data: { href: 'https://example.com', width: 1000, height: 700 } },
    { type: 2, timestamp: at, data: { node, initialOffset: { top: 0, left: 0 } } },
  ]
  flatMessages(conversation).forEach(({ text }, index) => {
    const id = 10 + 2 * index
    const article = { type: 2, id, tagName: 'article', attributes: {}, childNodes: [] }
    const adds = [
      { parentId: 5, nextId: null, node: article },
      { parentId: id, nextId: null, node: { type: 3, id: id + 1, textContent: text } },
    ]
    const data = { source: 0, texts: [], attributes: [], removes: [], adds }
    events.push({ type: 3, timestamp: at + (index + 1) * stepMs, data })
  })
  return events
}

export async function mountRrweb(root: HTMLElement, conversation: Conversation): Promise<Player> {
  const events = rrwebEvents(conversation)
  const props = { events, width: 1000, height: 700, autoPlay: false }
  const player = Reflect.construct(RrwebPlayer, [{ target: root, props }])
  await painted()
  const shown = (): number =>
    root.querySelector('iframe')?.contentDocument?.querySelectorAll('article').length ?? 0
  return {
    seek: (place) => player.goto(place * conversation.messages.length * stepMs, false),
    shown,
  }
}
