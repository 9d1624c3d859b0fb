import type { Row } from '../report/rows.ts'
import type { ReplayResults } from './results.ts'

const round = (value: number): number => Number(value.toPrecision(3))

/** Each figure with what it should be. Those that were not taken are left out. */
export function replayFigures(results: ReplayResults): Row[] {
  const rows: Row[] = []
  const put = (
    name: string,
    [scenario, metric]: readonly [string, string],
    unit: string,
    target: number | null,
    note?: string,
  ): void => {
    const value = results.of(scenario, metric)
    if (Number.isNaN(value)) return
    const ok = target === null || value <= target
    rows.push({ name, value: round(value), unit, target, ok, ...(note && { note }) })
  }
  const ratio = (name: string, ours: number, theirs: number, unit: string): void => {
    if (Number.isNaN(ours / theirs)) return
    const note = `${round(ours)} / ${round(theirs)} ${unit}`
    rows.push({
      name,
      value: round(ours / theirs),
      unit: 'ratio',
      target: 1,
      ok: ours <= theirs,
      note,
    })
  }
  const inNode = (metric: string) => ['timeline', metric] as const
  put('compile 10,000 messages', inNode('compileMs10000'), 'ms', 2)
  put('compile 100,000 messages', inNode('compileMs100000'), 'ms', 25)
  put('the same with chapters, gaps and marks', inNode('withChaptersMs10000'), 'ms', null)
  put('extend 10,000 by one', inNode('extendUs10000'), 'µs', 50)
  put('extend 100,000 by one', inNode('extendUs100000'), 'µs', 50)
  put('state at random, 10,000', inNode('randomUs10000'), 'µs', 1)
  put('state in sequence, 10,000', inNode('sequentialUs10000'), 'µs', 0.2)
  put('state at random, 100,000', inNode('randomUs100000'), 'µs', null)
  put('state in sequence, 100,000', inNode('sequentialUs100000'), 'µs', null)
  // A number on the heap is 16 bytes: less is none in most readings.
  put('heap of one reading', inNode('bytesPerRead'), 'bytes', 8)
  put('cut in 1 MB of ASCII', inNode('asciiCutUs'), 'µs', 1)
  put('cut in 1 MB of emoji', inNode('emojiCutUs'), 'µs', 10)
  ratio(
    'state instead of reducing the log',
    results.of('timeline', 'stateSeekMs10000'),
    results.of('timeline', 'reduceSeekMs10000'),
    'ms',
  )
  // A model sends a hundred deltas a second at most: a thousandth of that second.
  put('recorder, per delta of 10,000', ['recorder', 'usPerDelta'], 'µs', 10)
  put(
    'a recorded stream beside the bare one',
    ['recorder', 'ratio'],
    'ratio',
    null,
    `${round(results.of('recorder', 'recordedMs'))} / ${round(results.of('recorder', 'bareMs'))} ms`,
  )
  put('timeline core', ['size', 'core'], 'bytes gzip', 3000)
  put('bar with core', ['size', 'bar'], 'bytes gzip', 9000)
  for (const peer of ['asciinema-player', 'rrweb-player']) {
    ratio(
      `bar with core beside ${peer}`,
      results.of('size', 'bar'),
      results.of('size', peer),
      'bytes',
    )
  }
  const far = 'seek 10000 ours'
  put('seek to paint, 10,000 messages', [far, 'paintMs'], 'ms', null)
  put('seek, CPU, 10,000 messages', [far, 'cpuMs'], 'ms', null)
  for (const [peer, name] of [
    ['asciinema-player, cast of 10 MB', 'seek 10000 asciinema-player'],
    ['rrweb-player, 10,000 mutations', 'seek 10000 rrweb-player'],
  ] as const) {
    ratio(
      `seek to paint beside ${peer}`,
      results.of(far, 'paintMs'),
      results.of(name, 'paintMs'),
      'ms',
    )
    ratio(`seek, CPU, beside ${peer}`, results.of(far, 'cpuMs'), results.of(name, 'cpuMs'), 'ms')
  }
  ratio(
    'seek to paint beside reducing the log, 1,000',
    results.of('seek 1000 ours', 'paintMs'),
    results.of('seek 1000 reduce-on-scrub', 'paintMs'),
    'ms',
  )
  put('scrub 10,000: input to paint, p95', ['scrub 10000 ours', 'paintP95Ms'], 'ms', 32)
  put('scrub 10,000: longest task', ['scrub 10000 ours', 'longestTaskMs'], 'ms', 50)
  put('scrub 10,000: longest task, CPU', ['scrub 10000 ours', 'longestTaskCpuMs'], 'ms', null)
  put('text commit at 6× throttle, p95', ['play 1000 ours 6', 'commitP95Ms'], 'ms', 8)
  ratio(
    'CPU of a second of playing beside a timer per character',
    results.of('play 1000 ours 1', 'cpuPerSecondMs'),
    results.of('play 1000 timer-per-character 1', 'cpuPerSecondMs'),
    'ms',
  )
  put('commits in a paused second', ['idle 1000 ours', 'pausedCommits'], 'commits', 0)
  put('commits in a second of a running tool', ['idle 1000 ours', 'toolCommits'], 'commits', 0)
  put('1,000 bars come and go: timers', ['cycles 0 control', 'timers'], 'timers', 0)
  put('1,000 bars come and go: listeners', ['cycles 0 control', 'listeners'], 'listeners', 0)
  put('1,000 bars come and go: nodes', ['cycles 0 control', 'nodes'], 'nodes', 0)
  // Compiled code and counters of the page itself stay below this.
  put('1,000 bars come and go: heap', ['cycles 0 control', 'heapKB'], 'kB', 300)
  return rows
}

/** What a harness that works must see. */
export function replayBlindSpots(results: ReplayResults): string[] {
  const problems: string[] = []
  const least = (what: string, value: number, floor: number): void => {
    if (value < floor) problems.push(`${what} reads ${value}, at least ${floor} is there`)
  }
  least('the slow control in Node', results.of('timeline', 'controlMs'), 20)
  least('characters the recorder noted', results.of('recorder', 'notedCharacters'), 50_000)
  least('seek of the slow control', results.of('seek 1000 control', 'paintMs'), 50)
  // By the clock it takes 50 ms, of which a busy machine may give it only some.
  least('CPU of the slow control', results.of('seek 1000 control', 'cpuMs'), 10)
  for (const { name, samples } of results.entries) {
    for (const { shown } of samples) if (shown !== undefined) least(`${name}: shown`, shown, 1)
  }
  return problems
}
