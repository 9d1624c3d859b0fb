'use client'

import { createContext, useContext } from 'react'

/**
 * What may happen with a picture from elsewhere.
 *
 * - `ask`: its host is named, and it loads on a click
 * - `load`: it loads at once; for the host's own origins
 * - `block`: it never loads
 */
export type ImageDecision = 'ask' | 'load' | 'block'

export interface MarkdownPolicy {
  /** Whether an http, https or mailto link may be followed. @default every one */
  readonly link: (url: URL) => boolean
  /** @default 'ask' */
  readonly image: (url: URL) => ImageDecision
}

export const defaultPolicy: MarkdownPolicy = { link: () => true, image: () => 'ask' }

export const MarkdownPolicyContext = createContext<MarkdownPolicy>(defaultPolicy)
MarkdownPolicyContext.displayName = 'MarkdownPolicyContext'

export function useMarkdownPolicy(): MarkdownPolicy {
  return useContext(MarkdownPolicyContext)
}
