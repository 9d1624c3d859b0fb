/** Part of some work, done until a deadline (as `performance.now()`); whether all of it is done. */
export type Slice = (deadline: number) => boolean

/** In ms: half a frame at 60 Hz, so that the other half is the browser's. */
const sliceMs = 8

/** In ms. A page that is not painted, in a tab behind others, still gets its text. */
const unpaintedMs = 200

/** Runs work after the next paint, in slices short enough that the page keeps answering. */
export function createSlices(): { readonly run: (slice: Slice) => void } {
  let channel: MessageChannel | null = null
  let current: Slice | null = null

  function turn(): void {
    if (current?.(performance.now() + sliceMs) === false) return channel?.port2.postMessage(null)
    current = null
    // An open channel would keep a process alive.
    channel?.port1.close()
    channel = null
  }
  return {
    run(slice) {
      current = slice
      if (channel) return
      // A message comes right after what the page has to do; a timer would come 4 ms later.
      channel = new MessageChannel()
      channel.port1.addEventListener('message', turn)
      channel.port1.start()
      afterPaint(() => channel?.port2.postMessage(null))
    },
  }
}

function afterPaint(begin: () => void): void {
  let begun = false
  const once = (): void => {
    if (!begun) begin()
    begun = true
  }
  // A message posted before a paint comes after it.
  requestAnimationFrame(once)
  setTimeout(once, unpaintedMs)
}
