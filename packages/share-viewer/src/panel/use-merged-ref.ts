'use client'

import { useCallback, type ForwardedRef, type MutableRefObject, type RefCallback } from 'react'

/** One ref callback for our own ref and the host's. */
export function useMergedRef<T>(
  own: MutableRefObject<T | null>,
  forwarded: ForwardedRef<T>,
): RefCallback<T> {
  return useCallback(
    (element: T | null) => {
      // oxlint-disable react/immutability -- assigning is what a ref is for
      own.current = element
      if (typeof forwarded === 'function') forwarded(element)
      else if (forwarded) forwarded.current = element
      // oxlint-enable react/immutability
    },
    [own, forwarded],
  )
}
