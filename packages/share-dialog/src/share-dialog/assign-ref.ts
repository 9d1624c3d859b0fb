import type { ForwardedRef, RefObject } from 'react'

/** Hands a node to a ref of either kind. */
export function assignRef<T>(ref: ForwardedRef<T> | RefObject<T | null>, node: T | null): void {
  if (typeof ref === 'function') ref(node)
  else if (ref) ref.current = node
}
