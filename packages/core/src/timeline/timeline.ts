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
  readonly partIndex: number
  readonly start: PlayMs
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
