/** The viewer as one script and one stylesheet. Built by `tools/standalone.mjs`. */
export interface StandaloneBundle {
  readonly script: string
  readonly styles: string
  /** Such as `sha256-…`: what a policy allows, and nothing else. */
  readonly scriptHash: string
  readonly stylesHash: string
}

export const bundle: StandaloneBundle
