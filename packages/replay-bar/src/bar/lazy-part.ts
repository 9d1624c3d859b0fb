'use client'

import { createElement, useEffect, useReducer, type ComponentType, type ReactNode } from 'react'

export interface LazyPart<Props> {
  /** Renders nothing until its code is there. */
  readonly Part: (props: Props) => ReactNode
  /** Fetches the code; call it when the part may soon be wanted. A fetch that failed is tried again. */
  readonly preload: () => void
}

/** A part whose code is fetched when it is first wanted, and which shows at once from then on. */
export function createLazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyPart<Props> {
  let loaded: ComponentType<Props> | null = null
  let pending: Promise<unknown> | null = null

  function fetchPart(): Promise<unknown> {
    pending ??= load().then(
      (part) => {
        loaded = part
      },
      () => {
        pending = null
      },
    )
    return pending
  }

  function Part(props: Props): ReactNode {
    const [, show] = useReducer((count: number) => count + 1, 0)
    useEffect(() => {
      let wanted = loaded === null
      if (wanted) void fetchPart().then(() => wanted && show())
      return () => {
        wanted = false
      }
    }, [])
    return loaded && createElement(loaded, props)
  }
  return { Part, preload: () => void fetchPart() }
}
