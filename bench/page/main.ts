import './page.css'
import type { Conversation } from '@playthread/core'
import type { Mounted, Shape } from '../contenders/contender.ts'
import { contenders, type ContenderName } from '../contenders/list.ts'
import { flatMessages } from '../contenders/shape.ts'
import { find } from './find.ts'
import { painted } from './frames.ts'
import { modules } from './modules.ts'
import { mountContender } from './mount.ts'
import { observe } from './observe.ts'
import { scroll, scrollAll } from './scroll.ts'
import { cueReplay, replay, stream, toEnd, type StreamOptions } from './stream.ts'
import { countIn, countSelected } from './whole.ts'

const found = document.getElementById('root')
if (!found) throw new Error('the page has no root')
const root = found
const observed = observe()
let shape: Shape | undefined
let mounted: Mounted | undefined

function page(): Mounted {
  if (!mounted) throw new Error('nothing is mounted')
  return mounted
}

/** What the harness calls, one step after the other. */
const bench = {
  async load(name: ContenderName, count: number): Promise<void> {
    const conversation: Conversation = await (await fetch(`/corpus/${count}.json`)).json()
    const { html } = contenders[name]
    shape = {
      conversation,
      messages: flatMessages(conversation),
      html: html ? await (await fetch(`/corpus/${count}.${html}.html`)).text() : '',
    }
    await painted()
  },
  async mount(name: ContenderName) {
    if (!shape) throw new Error('nothing is loaded')
    const result = await mountContender(modules[name], root, shape)
    mounted = result.mounted
    return result.times
  },
  observed: observed.read,
  reset: observed.reset,
  messagesShown: () => countIn(root.textContent ?? '', shape?.messages.length ?? 0),
  messagesSelected: () => countSelected(root, shape?.messages.length ?? 0),
  async toEnd(): Promise<void> {
    // Where heights are estimates the end moves once it is near.
    for (let turn = 0; turn < 5; turn += 1) {
      toEnd()
      await painted()
    }
  },
  stream: (options: StreamOptions) => stream(page(), options),
  cueReplay: () => cueReplay(page()),
  replay: () => replay(page()),
  scroll,
  scrollAll,
  find: () => find(shape?.messages.length ?? 0),
  async seek(places: readonly number[]): Promise<void> {
    for (const place of places) {
      page().replay?.seek(place)
      await painted()
      await painted()
    }
  },
}

export type Bench = typeof bench

declare global {
  interface Window {
    bench: Bench
  }
}
window.bench = bench
