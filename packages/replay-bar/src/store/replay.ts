import type {
  Conversation,
  Pacing,
  PlayMs,
  ReplayMoment,
  Timeline,
  TimelineState,
} from '@playthread/core'

/**
 * - `prompt`: nobody chose yet; the whole transcript is shown
 * - `replay`: what is shown follows the playhead; the future is hidden
 * - `result`: skipped to the end; the whole transcript is shown
 */
export type ReplayMode = 'prompt' | 'replay' | 'result'

/** Everything the UI shows about a replay. A new object whenever something changed. */
export interface ReplaySnapshot {
  readonly mode: ReplayMode
  readonly timeline: Timeline
  /** Where the playhead was at this snapshot. While playing, `getPosition()` is exact. */
  readonly positionMs: PlayMs
  readonly durationMs: PlayMs
  /** Whether time runs; also true while waiting at the live edge. */
  readonly playing: boolean
  /** 1 is normal speed. */
  readonly rate: number
  readonly ended: boolean
  /** `edge`: caught up with a conversation that is still being written. `behind`: not there. */
  readonly live: 'none' | 'edge' | 'behind'
  /** Messages that arrived since the reader was last at the end. */
  readonly newMessages: number
  /** The reader is dragging the playhead. */
  readonly scrubbing: boolean
  /** Show parts whole instead of by character, and animate nothing. */
  readonly reducedMotion: boolean
  /** What is on screen at `positionMs`. Only meaningful in `replay` mode. */
  readonly state: TimelineState
  /** What caused this snapshot; the announcer speaks from it. */
  readonly cause: ReplayCause
}

export type ReplayCause =
  | 'init'
  | 'tick'
  | 'play'
  | 'pause'
  | 'seek'
  | 'skip'
  | 'rate'
  | 'timeline'
  | 'ended'

/** The environment, injected. @default the browser's */
export interface ReplayEnvironment {
  /** Milliseconds on a clock that never goes back. @default performance.now */
  readonly now: () => number
  readonly requestFrame: (callback: () => void) => number
  readonly cancelFrame: (handle: number) => void
  readonly isHidden: () => boolean
  readonly onVisibilityChange: (listener: () => void) => () => void
  readonly prefersReducedMotion: () => boolean
  readonly onReducedMotionChange: (listener: () => void) => () => void
}

export interface ReplayCallbacks {
  /** The playhead moved: at most four times a second while it plays or is dragged, then at rest. */
  readonly onTimeChange?: (positionMs: PlayMs) => void
  readonly onPlayingChange?: (playing: boolean) => void
  readonly onRateChange?: (rate: number) => void
  readonly onModeChange?: (mode: ReplayMode) => void
  readonly onDurationChange?: (durationMs: PlayMs) => void
  readonly onChapterChange?: (chapter: number) => void
  /** Once per arrival at the end, however it was reached. */
  readonly onEnded?: () => void
}

export interface ReplayOptions extends ReplayCallbacks {
  readonly timeline: Timeline
  /** A moment from a link (`parseReplayLink`): starts there, paused. @default the prompt */
  readonly moment?: ReplayMoment | null
  /** @default 1 */
  readonly rate?: number
  readonly environment?: Partial<ReplayEnvironment>
}

/**
 * A replay without React. Time runs while it plays, someone is subscribed and the tab is visible.
 */
export interface Replay {
  readonly subscribe: (listener: () => void) => () => void
  readonly getSnapshot: () => ReplaySnapshot
  /** What a server rendered, for hydration: the whole transcript, nobody has chosen. */
  readonly getServerSnapshot: () => ReplaySnapshot
  /** Called on every painted frame in which the playhead moved; for things outside React. */
  readonly subscribeFrame: (listener: (positionMs: PlayMs) => void) => () => void
  /** The playhead now. */
  readonly getPosition: () => PlayMs
  /** Plays; at the end it begins again. Leaves the prompt. */
  readonly play: () => void
  readonly pause: () => void
  readonly toggle: () => void
  /** Moves the playhead, clamped to the timeline. Leaves the prompt; un-ends. */
  readonly seek: (positionMs: number) => void
  /** Moves by whole steps and pauses. */
  readonly step: (delta: number) => void
  /** Back to this turn's start, or to the turn before when less than a second in. */
  readonly previousTurn: () => void
  /** To the next turn, or to the end from the last. */
  readonly nextTurn: () => void
  /** To the end at once: everything visible, paused, ended. */
  readonly skipToResult: () => void
  /** To the newest message, and on with it. */
  readonly goLive: () => void
  /** Speed; the playhead does not jump. Clamped to 0.25 … 8. */
  readonly setRate: (rate: number) => void
  /** Recompiles; the playhead stays at the same place of the conversation. */
  readonly setPacing: (pacing: Pacing) => void
  /** A later state of the same conversation; the past keeps its times. */
  readonly setConversation: (conversation: Conversation) => void
  /** Another timeline; the playhead stays at the same place of the conversation. */
  readonly setTimeline: (timeline: Timeline) => void
  /** Begins a drag: holds the clock and remembers where it was. */
  readonly scrubStart: () => void
  /** Moves during a drag; nothing when it is over. */
  readonly scrub: (positionMs: number) => void
  /** Ends a drag; plays on if it was playing. */
  readonly scrubEnd: () => void
  /** Ends a drag where it began. */
  readonly scrubCancel: () => void
  /** Stops everything for good; later calls do nothing. */
  readonly destroy: () => void
}
