'use client'

import { useMemo } from 'react'
import { defaultPolicy, type ImageDecision, type MarkdownPolicy } from './markdown-policy.ts'

export type LinkPolicy = (url: URL) => boolean
export type ImagePolicy = (url: URL) => ImageDecision

export interface PolicyProps {
  readonly linkPolicy?: LinkPolicy
  readonly imagePolicy?: ImagePolicy
  /** Origins whose pictures load at once, unless `imagePolicy` says otherwise. */
  readonly allowedOrigins?: readonly string[]
}

/** The host's policies over our defaults. */
export function useMergedPolicy(props: PolicyProps): MarkdownPolicy {
  const { linkPolicy, imagePolicy, allowedOrigins } = props
  return useMemo(
    () => ({
      link: linkPolicy ?? defaultPolicy.link,
      image:
        imagePolicy ??
        ((url) => (allowedOrigins?.includes(url.origin) ? 'load' : defaultPolicy.image(url))),
    }),
    [linkPolicy, imagePolicy, allowedOrigins],
  )
}
