import type { Resource } from '@playthread/core'
import type { ViewerLabels } from '../labels/viewer-labels.ts'
import type { MarkdownPolicy } from '../markdown/markdown-policy.ts'
import type { Renderers } from '../message/renderers.ts'

/**
 * All that a view of a message knows besides the message. Views take it as a prop and use no
 * hooks, so that React can mount them and `appendView` can build them as plain DOM.
 */
export interface ViewEnvironment {
  /**
   * Mounted by React and able to change: parts may keep state. Otherwise the view is a document,
   * and its buttons name an action for whoever listens above them.
   */
  readonly live: boolean
  readonly labels: ViewerLabels
  readonly policy: MarkdownPolicy
  readonly renderers: Renderers
  readonly findResource: (resourceId: string) => Resource | undefined
  /** A file of this conversation by the name it is shown under. */
  readonly findFile: (name: string) => Resource | undefined
  /** Changes with the conversation's files, whatever happens to them. */
  readonly files: string
  /** A moment in words; `null` for a broken stamp. */
  readonly formatTime: (at: string, kind: TimeKind) => string | null
  /** Messages have addresses of their own to copy. */
  readonly linkable: boolean
  /** What is long is shown whole: the reader asked. */
  readonly expanded: boolean
  /** Inside what a nested agent did: buttons are found by the way to them. */
  readonly inAgent?: boolean
}

/** `day` names its week day, `date` its year. */
export type TimeKind = 'date' | 'day' | 'time'
