/** Work that can be left and taken up again at every `yield`. */
export type Sliced<T> = Generator<void, T, void>

const sliceMs = 8

/**
 * Does a little at a time and lets the page breathe in between.
 *
 * @returns `null` when it was called off
 */
export async function inSlices<T>(work: Sliced<T>, signal: AbortSignal): Promise<T | null> {
  while (!signal.aborted) {
    const until = performance.now() + sliceMs
    let step = work.next()
    while (!step.done && performance.now() < until) step = work.next()
    if (step.done) return step.value
    await breath()
  }
  return null
}

/** Does it all now. */
export function atOnce<T>(work: Sliced<T>): T {
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}

/** A task of its own: unlike a timer it is not held back when there are many. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(null)
  })
}
