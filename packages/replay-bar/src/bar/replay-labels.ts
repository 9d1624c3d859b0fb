import type { Gap, PacingPreset } from '@playthread/core'
import { formatClock, formatSpan, formatSpoken } from './format-time.ts'
import { posterLabels } from './poster-labels.ts'
import type { ReplayCommand } from './shortcuts.ts'

/** Every text of the replay bar. All times are in ms. */
export interface ReplayLabels {
  readonly region: string
  readonly controls: string
  /** The playhead's name. */
  readonly position: string
  /** The playhead's value in words. Turn 0 is what came before the first question. */
  readonly positionText: (turn: number, turns: number, ms: number) => string
  readonly play: string
  readonly pause: string
  readonly previousTurn: string
  readonly nextTurn: string
  /** Turn 0 is what came before the first question. */
  readonly turn: (turn: number, turns: number) => string
  /** A turn without a title. */
  readonly untitled: string
  /** A stretch of recorded time that was cut. */
  readonly cut: (kind: Gap['kind'], sourceMs: number, playedMs: number) => string
  readonly clock: (ms: number) => string
  /** Around a length that rests on estimates. */
  readonly about: (text: string) => string
  readonly recorded: string
  readonly estimated: string

  readonly start: string
  readonly length: (ms: number) => string
  readonly skipToResult: string
  /** `skipToResult` where there is little room; one of its words. */
  readonly result: string
  readonly replayAgain: string
  readonly live: string
  readonly goLive: string
  readonly newMessages: (count: number) => string

  readonly copyLink: string
  readonly copied: string
  readonly copyRefused: string
  readonly momentLink: string

  readonly rate: (rate: number) => string
  /** The rate button's name; contains `rate(…)`. */
  readonly speedIs: (rate: number) => string
  readonly speedAndPacing: string
  readonly speed: string
  readonly pacing: string
  readonly presets: Readonly<Record<PacingPreset, string>>

  readonly playing: string
  readonly paused: string
  readonly ended: string
  readonly turnStarted: (turn: number, title: string) => string
  /** @param title what the call is for, where that is known */
  readonly runningTool: (toolName: string, title: string | undefined) => string
  readonly skipped: (messages: number) => string

  readonly shortcuts: string
  readonly commands: Readonly<Record<ReplayCommand | 'tenths', string>>
}

export const replayLabels: ReplayLabels = {
  ...posterLabels,
  position: 'Replay position',
  positionText: (turn, turns, ms) => `${turnOf(turn, turns)}, ${formatSpoken(ms)}`,
  previousTurn: 'Previous turn',
  nextTurn: 'Next turn',
  turn: turnOf,
  untitled: 'Start',
  cut: (kind, sourceMs, playedMs) =>
    `${formatSpan(sourceMs)} ${kind === 'work' ? 'of work' : 'pause'} → ${formatSpan(playedMs)}`,
  clock: formatClock,
  recorded: 'Recorded',
  estimated: 'Estimated',
  newMessages: (count) => messages(count, 'new '),

  copyLink: 'Copy link at this moment',
  copied: 'Link copied',
  copyRefused: 'Your browser didn’t allow copying. Copy the link yourself:',
  momentLink: 'Link to this moment',

  rate: (rate) => `${rate}×`,
  speedIs: (rate) => `Speed, ${rate}×`,
  speedAndPacing: 'Speed and pacing',
  speed: 'Speed',
  pacing: 'Pacing',
  presets: { brisk: 'Brisk', natural: 'Natural', recorded: 'Real time' },

  playing: 'Playing',
  paused: 'Paused',
  ended: 'Replay ended',
  turnStarted: (turn, title) =>
    turn > 0 ? `Turn ${turn}${title ? `: ${title}` : ''}` : title || 'Start',
  runningTool: (toolName, title) => title ?? `Running ${toolName}`,
  skipped: (count) => `Skipped to result, ${messages(count)}`,

  shortcuts: 'Keyboard shortcuts',
  commands: {
    toggle: 'Play or pause',
    left: 'Back 5 seconds',
    right: 'Forward 5 seconds',
    back: 'Back 10 seconds',
    forward: 'Forward 10 seconds',
    previousTurn: 'Previous turn',
    nextTurn: 'Next turn',
    previousStep: 'Previous step',
    nextStep: 'Next step',
    start: 'Beginning',
    end: 'End',
    slower: 'Slower',
    faster: 'Faster',
    pageBack: 'Back a tenth',
    pageForward: 'Forward a tenth',
    skip: 'Skip to result',
    help: 'Keyboard shortcuts',
    tenths: 'To that tenth',
  },
}

function turnOf(turn: number, turns: number): string {
  return turn > 0 ? `Turn ${turn} of ${turns}` : 'Start'
}

function messages(count: number, kind = ''): string {
  return `${count} ${kind}message${count === 1 ? '' : 's'}`
}

declare module '@playthread/core/react' {
  interface ShareLabels {
    readonly replay?: Partial<ReplayLabels>
  }
}
