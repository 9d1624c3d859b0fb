import { sentinel } from '../corpus/generate.ts'
import type { Contender, Mounted, Shape } from '../contenders/contender.ts'
import { endOfFrame, nextFrame, pause } from './frames.ts'
import { textAtEnd, textAtStart } from './text-at-edge.ts'

export interface MountTimes {
  /** From `mount()` until all text is in the page and painted. */
  readonly allMs: number
}

/**
 * Mounts a contender in a task of its own. Marks for the trace: `script` before its code is
 * loaded, `first` when its first message has been painted, `all` when the last one is there.
 */
export async function mountContender(
  load: () => Promise<Contender>,
  root: HTMLElement,
  shape: Shape,
): Promise<{ readonly mounted: Mounted; readonly times: MountTimes }> {
  await pause(0)
  performance.mark('script')
  const { mount } = await load()
  const began = performance.now()
  const mounted = mount(root, shape)
  const first = appeared('first', () => textAtStart(root).includes(sentinel(0)))
  const count = shape.conversation.messages.length
  const all = appeared('all', () => isWhole(root, mounted, count))
  await first
  return { mounted, times: { allMs: (await all) - began } }
}

/** Cheapest first: to count elements, the browser walks the whole page after every change. */
function isWhole(root: HTMLElement, { messages }: Mounted, count: number): boolean {
  // What says of itself that it is still drawing is not all there.
  if (root.querySelector('[aria-busy=true]') !== null) return false
  return textAtEnd(root).includes(sentinel(count - 1)) && messages.length >= count
}

async function appeared(name: string, isThere: () => boolean): Promise<number> {
  do await nextFrame()
  while (!isThere())
  await endOfFrame()
  performance.mark(name)
  return performance.now()
}
