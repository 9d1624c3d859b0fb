'use client'

import { createElement, type ComponentType, type ReactNode } from 'react'
import { createLazy } from './lazy.ts'

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
  const { preload, useValue } = createLazy(load)
  function Part(props: Props): ReactNode {
    const loaded = useValue(true)
    return loaded && createElement(loaded, props)
  }
  return { Part, preload: () => void preload() }
}
