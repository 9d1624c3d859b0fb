export const nextFrame = (): Promise<number> =>
  new Promise((resolve) => {
    requestAnimationFrame(resolve)
  })

/** After the frame now being made has been painted. */
export async function painted(): Promise<void> {
  await nextFrame()
  await endOfFrame()
}

/** In a frame's callback: after that very frame has been painted. */
export async function endOfFrame(): Promise<void> {
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => resolve(), { once: true })
    port1.start()
    port2.postMessage(null)
  })
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

/** What lies between the marks `frame:i` and `frame:i+1` of a trace is one frame's work. */
export async function markFrames(each: (index: number) => boolean): Promise<number[]> {
  const times: number[] = []
  for (let index = 0; ; index += 1) {
    times.push(await nextFrame())
    performance.mark(`frame:${index}`)
    if (!each(index)) return times
  }
}
