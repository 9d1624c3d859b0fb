'use client'

import { useEffect, useState, type RefObject } from 'react'

/**
 * A page taken from the back/forward cache shows nothing until the link was checked again: it may
 * have been stopped meanwhile. Hidden on the way out, so that not even one frame of it returns.
 *
 * @returns whether the check is under way
 */
export function usePageRestore(
  root: RefObject<HTMLElement | null>,
  recheck: () => Promise<unknown>,
): boolean {
  const [checking, setChecking] = useState(false)
  useEffect(() => {
    const conceal = (event: PageTransitionEvent): void => {
      if (event.persisted) root.current?.style.setProperty('visibility', 'hidden')
    }
    const restore = (event: PageTransitionEvent): void => {
      if (!event.persisted) return
      conceal(event)
      setChecking(true)
      void recheck().finally(() => {
        setChecking(false)
        root.current?.style.removeProperty('visibility')
      })
    }
    window.addEventListener('pagehide', conceal)
    window.addEventListener('pageshow', restore)
    return () => {
      window.removeEventListener('pagehide', conceal)
      window.removeEventListener('pageshow', restore)
    }
  }, [root, recheck])
  return checking
}
