import type { ReplayEnvironment } from './replay.ts'

const reducedMotion = '(prefers-reduced-motion: reduce)'

/** The browser's clock and frames; on a server, a clock that stands. */
export function browserEnvironment(): ReplayEnvironment {
  if (typeof document === 'undefined') return standing
  return {
    now: () => performance.now(),
    requestFrame: (callback) => requestAnimationFrame(callback),
    cancelFrame: (handle) => cancelAnimationFrame(handle),
    isHidden: () => document.visibilityState === 'hidden',
    onVisibilityChange: (listener) => listen(document, 'visibilitychange', listener),
    prefersReducedMotion: () => globalThis.matchMedia?.(reducedMotion).matches ?? false,
    onReducedMotionChange: (listener) => {
      const query = globalThis.matchMedia?.(reducedMotion)
      return query ? listen(query, 'change', listener) : () => {}
    },
  }
}

const standing: ReplayEnvironment = {
  now: () => 0,
  requestFrame: () => 0,
  cancelFrame: () => {},
  isHidden: () => true,
  onVisibilityChange: () => () => {},
  prefersReducedMotion: () => false,
  onReducedMotionChange: () => () => {},
}

function listen(target: EventTarget, type: string, listener: () => void): () => void {
  target.addEventListener(type, listener)
  return () => target.removeEventListener(type, listener)
}
