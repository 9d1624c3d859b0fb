import type { Recording, Timestamp } from '../model/conversation.ts'

/** When the parts of one answer came. All times are whole milliseconds since `startedAt`. */
export interface StreamRecording {
  /** When the first piece came. */
  readonly startedAt: Timestamp
  /** In the order in which they began. */
  readonly parts: readonly RecordedPart[]
}

export type RecordedPart = RecordedText | RecordedTool

export interface RecordedText {
  readonly type: 'text' | 'reasoning'
  readonly startMs: number
  /** Missing while it streams, and where the stream broke off. */
  readonly endMs?: number
  /** `[ms since startMs, UTF-16 code units there by then]`, both rising. */
  readonly deltas: Recording
}

export interface RecordedTool {
  readonly type: 'tool'
  readonly toolCallId: string
  readonly startMs: number
  readonly endMs?: number
}

/** What one piece of a stream says. */
export type StreamEvent =
  | {
      readonly type: 'text' | 'reasoning'
      /** Tells parts that stream side by side apart. */
      readonly id?: string | undefined
      /** Text that was added. */
      readonly delta?: string | undefined
      /** The part begins with this piece (a new one, even under the same id), or is complete. */
      readonly edge?: 'start' | 'end' | undefined
    }
  | {
      readonly type: 'tool'
      /** The call's id, as in `ToolPart.toolCallId`. */
      readonly id: string
      /** `start` where missing: the call was made. */
      readonly edge?: 'start' | 'end' | undefined
    }

/**
 * Far above any answer. A recorder stops noting there and goes on passing everything through; a
 * reader refuses what is larger.
 */
export const recordingLimits = {
  parts: 10_000,
  /** Of all parts together. */
  deltas: 500_000,
  /** Characters of the written form. */
  characters: 4_000_000,
  toolCallIdLength: 512,
  /** 30 days. */
  ms: 2_592_000_000,
  /** UTF-16 code units of one text. */
  length: 100_000_000,
} as const
