import type { Conversation } from '../model/conversation.ts'
import type { Section } from './section.ts'

/**
 * The replay timeline's types. `view = f(timeline, t)`: everything the replay shows is computed
 * from a compiled, frozen timeline and a position. No React, no DOM, no clock, no randomness.
 */

declare const source: unique symbol
declare const play: unique symbol

/** Milliseconds on the clock of the recording: what really happened. */
export type SourceMs = number & { readonly [source]: true }
/** Milliseconds on the clock of the replay: what the viewer sees, idle time cut. */
export type PlayMs = number & { readonly [play]: true }

/**
 * - `user`: the user's text appears
 * - `reasoning`, `text`: streamed characters
 * - `tool`: from call to result
 * - `resource`: a file is shown
 * - `status`: anything that appears at once (a source, host data, an error, how a message ended)
 */
export type StepKind = 'user' | 'reasoning' | 'text' | 'tool' | 'resource' | 'status'

/** How a replay is paced. `recorded` keeps real time but for idle gaps. */
export type PacingPreset = 'brisk' | 'natural' | 'recorded'

export interface Pacing {
  /** @default 'natural' */
  readonly preset?: PacingPreset
  /** Scale the whole to this length, once. Later appends keep the scale and never move the past. */
  readonly targetDurationMs?: number
}

/** One user turn and what it set off. Chapter 0 is `Start` when the assistant spoke first. */
export interface Chapter {
  readonly index: number
  /** The turn's first words; empty for an assistant-first chapter. */
  readonly title: string
  readonly messageIndex: number
  readonly messageId: string
  readonly start: PlayMs
  readonly end: PlayMs
}

/** A stretch of recorded time that was cut: `2 m 14 s of work → 3 s`. */
export interface Gap {
  readonly start: PlayMs
  readonly end: PlayMs
  /** How long it really took. */
  readonly sourceMs: number
  /** `work`: the assistant was busy. `pause`: nothing happened until the user came back. */
  readonly kind: 'work' | 'pause'
}

/** A dot on the scrubber. */
export interface Mark {
  readonly at: PlayMs
  readonly kind: 'tool' | 'error' | 'resource'
  readonly step: number
}

export interface Step {
  readonly index: number
  readonly kind: StepKind
  readonly messageIndex: number
  /** `parts.length` for the step that tells how the message ended. */
  readonly partIndex: number
  readonly start: PlayMs
  /** When its text is complete or its tool has answered. Parallel tools overlap. */
  readonly end: PlayMs
}

/** A place in the conversation that survives edits: a message, and how far into it. */
export interface Anchor {
  readonly messageId: string
  readonly partIndex: number
  /** UTF-16 offset in that part's text; 0 for parts without text. */
  readonly chars: number
}

/** What is on screen at one moment. */
export interface TimelineState {
  /** How many messages have begun. */
  readonly visibleMessages: number
  /** Index of the step at the playhead; -1 when the timeline is empty. */
  readonly step: number
  readonly kind: StepKind | 'none'
  /** The message and part the playhead is in; -1 when the timeline is empty. */
  readonly messageIndex: number
  readonly partIndex: number
  /** UTF-16 code units of that part's text to show, never inside a grapheme or a markdown construct. */
  readonly chars: number
  /** How many tools are running. Which ones: `isToolRunning(timeline, step, t)`. */
  readonly runningTools: number
  /** The resource the panel shows; `null` when none has appeared yet. */
  readonly panelResource: string | null
  /** The last step that gave the panel something to show (a tool result or a resource); -1 when none. */
  readonly panelStep: number
  readonly chapter: number
  /** 0 to 1. */
  readonly progress: number
  readonly ended: boolean
}

/** How much of one part is on screen. Only `partial` allocates; the others are shared constants. */
export type PartProgress =
  | { readonly state: 'hidden'; readonly chars: 0 }
  /** The first `chars` UTF-16 code units are there. */
  | { readonly state: 'partial'; readonly chars: number }
  /** A tool was called and has not answered yet. */
  | { readonly state: 'running'; readonly chars: 0 }
  | { readonly state: 'whole'; readonly chars: typeof Infinity }

/** A compiled conversation: frozen, and valid until the conversation changes. */
export interface Timeline {
  /** What was compiled. */
  readonly conversation: Conversation
  readonly pacing: Pacing
  readonly durationMs: PlayMs
  readonly stepCount: number
  readonly chapters: readonly Chapter[]
  readonly gaps: readonly Gap[]
  readonly marks: readonly Mark[]
  /** `recorded` when most of the playing time comes from recordings and stamps. */
  readonly timing: 'recorded' | 'estimated'
  /** The last message is still being written: the replay may catch up but never ends. */
  readonly open: boolean
  /** The step at a time, -1 when there is none. O(log n), no allocation. */
  readonly stepAt: (t: PlayMs) => number
  /** One step. O(log n). @throws RangeError outside 0 … stepCount - 1 */
  readonly step: (index: number) => Step
  /** The step of a part, -1 when there is none. O(1). */
  readonly stepOf: (messageIndex: number, partIndex: number) => number
  /** Storage of the functions beside this type; not for hosts. */
  readonly sections: readonly Section[]
  /** Played milliseconds per millisecond of pacing; not for hosts. */
  readonly scale: number
}
