import type { MarkdownBlock, MarkdownDocument } from '../document.ts'
import type { Definitions } from '../rules/lookups.ts'
import type { OpenBlock } from './open-block.ts'

/** A block with the labels it looked up. */
export interface Watched {
  readonly block: MarkdownBlock
  readonly looked: ReadonlySet<string> | null
}

/** Where finished text ends and the rest begins. */
export interface Frontier {
  readonly finished: readonly Watched[]
  /** What finished text defines. */
  readonly defined: Definitions
  /** The block that finished text ends in, where it began, and what its finished part looked up. */
  readonly open: OpenBlock | null
  readonly openStart: number
  readonly openLooked: ReadonlySet<string> | null
  readonly restStart: number
}

/** What is known of a text so far. Nothing of it changes; each step makes the next. */
export interface Progress extends Frontier {
  readonly text: string
  readonly breaks: boolean
  /** What the rest defines, and may yet define otherwise. */
  readonly definedInRest: Definitions
  /** Finished text is nested too deeply: nothing can change that. */
  readonly isPlain: boolean
  readonly document: MarkdownDocument
}

/** Nothing read yet; `document` is what was shown before, for its nodes. */
export function beginning(breaks: boolean, document: MarkdownDocument): Progress {
  return {
    text: '',
    breaks,
    finished: [],
    defined: Object.create(null),
    definedInRest: Object.create(null),
    open: null,
    openStart: 0,
    openLooked: null,
    restStart: 0,
    isPlain: false,
    document,
  }
}

/** The block that is open, to be parsed again from its beginning. */
export function reopened(progress: Progress): Progress {
  return { ...progress, open: null, openLooked: null, restStart: progress.openStart }
}

export function union(
  a: ReadonlySet<string> | null,
  b: ReadonlySet<string> | null,
): ReadonlySet<string> | null {
  if (!a || !b) return a ?? b
  return new Set([...a, ...b])
}
