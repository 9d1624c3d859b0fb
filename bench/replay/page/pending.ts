/** Timers and frames that were asked for and neither came nor were taken back. */
const timers = new Set<number>()
const frames = new Set<number>()

const later = window.setTimeout.bind(window)
const never = window.clearTimeout.bind(window)
const next = window.requestAnimationFrame.bind(window)
const drop = window.cancelAnimationFrame.bind(window)

window.setTimeout = Object.assign(
  (handler: TimerHandler, ms?: number, ...given: unknown[]): number => {
    const id: number = later(() => {
      timers.delete(id)
      if (typeof handler === 'function') Reflect.apply(handler, window, given)
    }, ms)
    timers.add(id)
    return id
  },
  later,
)
window.clearTimeout = (id) => {
  timers.delete(Number(id))
  never(id)
}
window.requestAnimationFrame = (callback) => {
  const id = next((now) => {
    frames.delete(id)
    callback(now)
  })
  frames.add(id)
  return id
}
window.cancelAnimationFrame = (id) => {
  frames.delete(id)
  drop(id)
}

export const pendingCount = (): number => timers.size + frames.size
