import { formatLength } from './format-length.ts'
import type { ReplayLabels } from './replay-labels.ts'

/** The words before anyone chooses. */
export type PosterLabels = Pick<
  ReplayLabels,
  | 'region'
  | 'controls'
  | 'play'
  | 'pause'
  | 'about'
  | 'start'
  | 'length'
  | 'skipToResult'
  | 'result'
  | 'replayAgain'
  | 'live'
  | 'goLive'
>

export const posterLabels: PosterLabels = {
  region: 'Conversation replay',
  controls: 'Replay controls',
  play: 'Play',
  pause: 'Pause',
  about: (text) => `≈ ${text}`,
  start: 'Replay',
  length: formatLength,
  skipToResult: 'Skip to result',
  result: 'Result',
  replayAgain: 'Replay',
  live: 'Live',
  goLive: 'Go live',
}
