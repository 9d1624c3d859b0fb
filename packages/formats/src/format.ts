import type { LangGraphOptions } from './langgraph/from-lang-graph-thread.ts'
import type { Reading } from './reading/reading.ts'

/** A format `readConversation` knows. */
export interface Format<Name extends string = string> {
  readonly name: Name
  /** Whether parsed data is of this format, by its shape alone. */
  matches(data: unknown): boolean
  /** The conversations of a file that may hold several. @default the file is one conversation */
  split?(data: unknown): readonly unknown[]
  read(data: unknown, options: LangGraphOptions): Reading
}
