import type { Results } from './results.ts'
import { Rows, type Row } from './rows.ts'

const lineHeightPx = 24

/** The figures that the viewer is to reach, each from this run. */
export function figures(results: Results, sizes: readonly number[]): Row[] {
  const rows = new Rows(results)
  mountFigures(rows, sizes)
  memoryFigures(rows)
  movingFigures(rows)
  streamFigures(rows)
  wholeFigures(rows, sizes)
  return rows.list
}

function mountFigures(rows: Rows, sizes: readonly number[]): void {
  for (const size of sizes) {
    const of = (who: Parameters<Rows['get']>[1], metric: string): number =>
      rows.get('mount', who, size, metric)
    const big = size >= 1000
    const wall = of('ours', 'wallMs')
    rows.ratio(
      `mount ${size}: time to all text ÷ static + c-v`,
      wall,
      of('static-cv', 'wallMs'),
      big ? 2.5 : null,
      'ms',
    )
    rows.ratio(
      `mount ${size}: time to all text ÷ react-markdown`,
      wall,
      of('react-markdown', 'wallMs'),
      big ? (size >= 10_000 ? 0.1 : 0.25) : null,
      'ms',
    )
    const all = of('ours', 'allCpuMs')
    rows.ratio(
      `mount ${size}: CPU to all text ÷ static + c-v`,
      all,
      of('static-cv', 'allCpuMs'),
      null,
      'ms',
    )
    rows.ratio(
      `mount ${size}: CPU to all text ÷ static + c-v, 2 levels`,
      all,
      of('static-cv-sections', 'allCpuMs'),
      null,
      'ms',
    )
    rows.ratio(
      `mount ${size}: CPU to all text ÷ react-markdown`,
      all,
      of('react-markdown', 'allCpuMs'),
      null,
      'ms',
    )
    const full = big ? (size >= 10_000 ? 0.45 : 0.6) : null
    rows.ratio(
      `mount ${size}: CPU to fully rendered ÷ static`,
      of('ours', 'cpuMs'),
      of('static', 'cpuMs'),
      full,
      'ms',
    )
    rows.atMost(
      `mount ${size}: first message painted`,
      of('ours', 'firstCpuMs'),
      'ms CPU',
      150,
      besides(of('react-markdown', 'firstCpuMs'), 'react-markdown'),
    )
    longest(
      rows,
      `mount ${size}: longest task`,
      of('ours', 'longestTaskCpuMs'),
      of('react-markdown', 'longestTaskCpuMs'),
    )
    rows.atMost(`mount ${size}: layout shift`, of('ours', 'layoutShift'), 'CLS', 0.02)
  }
}

/** At most 50 ms, or on a slow machine a twentieth of what react-markdown needs in the same run. */
function longest(rows: Rows, name: string, ours: number, theirs: number): void {
  const note = `${ours.toFixed(0)} / ${theirs.toFixed(0)} ms CPU; 50 ms is enough`
  if (Number.isNaN(theirs)) return rows.atMost(name, ours, 'ms CPU', 50)
  rows.judge(name, ours / theirs, 'ratio', 0.05, ours <= 50 || ours / theirs <= 0.05, note)
}

const besides = (value: number, who: string): string => `${who} ${value.toFixed(0)}`

function memoryFigures(rows: Rows): void {
  const of = (who: Parameters<Rows['get']>[1], metric: string): number =>
    rows.get('mount', who, 10_000, metric)
  rows.atMost('JS heap at 10000', of('ours', 'jsHeapMB'), 'MB', 80)
  rows.ratio(
    'JS heap at 10000 ÷ streamdown',
    of('ours', 'jsHeapMB'),
    of('streamdown', 'jsHeapMB'),
    1 / 6,
    'MB',
  )
  rows.ratio(
    'DOM heap at 10000 ÷ static',
    of('ours', 'domHeapMB'),
    of('static', 'domHeapMB'),
    0.2,
    'MB',
  )
  rows.ratio(
    'DOM nodes at 10000 ÷ static',
    of('ours', 'nodes'),
    of('static', 'nodes'),
    null,
    'nodes',
  )
}

function movingFigures(rows: Rows): void {
  const of = (who: Parameters<Rows['get']>[1], metric: string): number =>
    rows.get('scroll', who, 10_000, metric)
  const peer = rows.get('mount', 'react-markdown', 10_000, 'longestTaskCpuMs')
  rows.atMost(
    'scroll 10000: a frame, p95',
    of('ours', 'frameP95Ms'),
    'ms CPU',
    12,
    besides(of('static', 'frameP95Ms'), 'static'),
  )
  rows.atMost(
    'scroll 10000: frames missed',
    of('ours', 'missedShare'),
    'share',
    null,
    besides(of('static-cv-sections', 'missedShare') * 100, 'static + c-v, 2 levels, %'),
  )
  longest(rows, 'scroll 10000: longest task', of('ours', 'longestTaskCpuMs'), peer)
  longest(
    rows,
    'seek 10000: longest task',
    rows.get('seek', 'ours', 10_000, 'longestTaskCpuMs'),
    peer,
  )
  const find = (metric: string): number => rows.get('find', 'ours', 10_000, metric)
  rows.judge(
    'find 10000: in the last message',
    find('found') * find('inView'),
    'found',
    1,
    find('found') * find('inView') === 1,
  )
  rows.atMost('find 10000: rich after landing', find('richMs'), 'ms', 300)
  rows.atMost('find 10000: jump after landing', find('jumpPx'), 'px', lineHeightPx)
}

function streamFigures(rows: Rows): void {
  const step = (scenario: string, who: Parameters<Rows['get']>[1], size: number): number =>
    rows.get(scenario, who, size, 'stepMs')
  const ours = step('stream', 'ours', 1000)
  rows.ratio(
    'replay 100: a step, p95 ÷ bare append',
    rows.get('replay', 'ours', 100, 'stepP95Ms'),
    rows.get('stream', 'bare-cv', 100, 'stepP95Ms'),
    1.5,
    'ms CPU',
  )
  rows.ratio(
    'stream 1000: a step ÷ react-markdown',
    ours,
    step('stream', 'react-markdown', 1000),
    1 / 6,
    'ms CPU',
  )
  rows.ratio(
    'stream 1000: a step ÷ streamdown',
    ours,
    step('stream', 'streamdown', 1000),
    1 / 3.5,
    'ms CPU',
  )
  rows.ratio(
    'stream 1000: a step ÷ bare append',
    ours,
    step('stream', 'bare-cv', 1000),
    null,
    'ms CPU',
  )
  rows.atMost('stream 1000: growth', rows.get('stream', 'ours', 1000, 'growth'), 'ratio', 1.3)
  rows.atMost(
    'stream 1000, one endless list: growth',
    rows.get('stream list', 'ours', 1000, 'growth'),
    'ratio',
    1.7,
  )
  rows.atMost(
    'stream 1000, one endless code block: growth',
    rows.get('stream code', 'ours', 1000, 'growth'),
    'ratio',
    1.7,
  )
  rows.atMost(
    'stream 10000: a step',
    step('stream', 'ours', 10_000),
    'ms CPU',
    8,
    besides(step('stream', 'bare-cv', 10_000), 'bare append'),
  )
  rows.atMost(
    'stream 10000, all scrolled before: a step',
    step('stream scrolled', 'ours', 10_000),
    'ms CPU',
    16.7,
    besides(step('stream scrolled', 'static-cv-sections', 10_000), 'static + c-v, 2 levels'),
  )
  for (const [scenario, size] of [
    ['stream', 100],
    ['stream', 1000],
    ['stream', 10_000],
    ['replay', 100],
  ] as const) {
    rows.atMost(
      `${scenario} ${size}: layout shift`,
      rows.get(scenario, 'ours', size, 'layoutShift'),
      'CLS',
      0,
    )
    const shown = rows.get(scenario, 'ours', size, 'shown')
    rows.judge(`${scenario} ${size}: all of it shown`, shown, 'shown', 1, shown === 1)
  }
}

function wholeFigures(rows: Rows, sizes: readonly number[]): void {
  const share = (name: string, count: number, size: number): void =>
    rows.judge(name, count / size, 'share', 1, count === size, `${count} of ${size}`)
  for (const size of sizes) {
    share(`messages in the page of ${size}`, rows.get('mount', 'ours', size, 'messagesShown'), size)
  }
  share(
    'messages that select-all takes, of 10000',
    rows.get('find', 'ours', 10_000, 'messagesSelected'),
    10_000,
  )
  share(
    'messages in the accessibility tree, of 1000',
    rows.get('accessibility', 'ours', 1000, 'messagesAnnounced'),
    1000,
  )
  const heard = (who: Parameters<Rows['get']>[1]): number =>
    rows.get('accessibility', who, 1000, 'cpuMs')
  rows.ratio(
    'mount 1000 with accessibility on: CPU ÷ static',
    heard('ours'),
    heard('static'),
    null,
    'ms',
  )
  rows.ratio(
    'mount 1000 with accessibility on: CPU ÷ react-markdown',
    heard('ours'),
    heard('react-markdown'),
    null,
    'ms',
  )
  const rendered = (who: Parameters<Rows['get']>[1]): number =>
    rows.get('server', who, 1000, 'cpuMs')
  rows.ratio(
    'server rendering 1000 ÷ react-markdown',
    rendered('ours'),
    rendered('react-markdown'),
    0.2,
    'ms',
  )
  rows.ratio(
    'server rendering 1000 ÷ streamdown',
    rendered('ours'),
    rendered('streamdown'),
    null,
    'ms',
  )
}
