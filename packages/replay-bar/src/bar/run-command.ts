import type { Replay } from '../store/replay.ts'
import type { ReplayCommand } from './shortcuts.ts'

/** The speeds on offer. */
export const rates: readonly number[] = [0.5, 1, 1.5, 2, 4]

/** Does what a key asks; `help` is the bar's own. */
export function runCommand(
  replay: Replay,
  command: Exclude<ReplayCommand, 'help'>,
  direction: 'ltr' | 'rtl',
): void {
  const { durationMs, rate } = replay.getSnapshot()
  const move = (ms: number): void => replay.seek(replay.getPosition() + ms)
  const sign = direction === 'rtl' ? -1 : 1
  const commands: Readonly<Record<typeof command, () => void>> = {
    toggle: replay.toggle,
    left: () => move(-5000 * sign),
    right: () => move(5000 * sign),
    back: () => move(-10_000),
    forward: () => move(10_000),
    previousTurn: replay.previousTurn,
    nextTurn: replay.nextTurn,
    previousStep: () => replay.step(-1),
    nextStep: () => replay.step(1),
    start: () => replay.seek(0),
    end: () => replay.seek(durationMs),
    slower: () => replay.setRate(rates.findLast((each) => each < rate) ?? rate),
    faster: () => replay.setRate(rates.find((each) => each > rate) ?? rate),
    pageBack: () => move(durationMs / -10),
    pageForward: () => move(durationMs / 10),
    skip: replay.skipToResult,
  }
  commands[command]()
}
