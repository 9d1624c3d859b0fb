import { contenders } from '../contenders/list.ts'
import { median } from '../harness/stats.ts'
import type { Entry, Results } from './results.ts'
import type { Row } from './rows.ts'

/** Columns of each scenario: what is printed of its samples. */
const columns: Readonly<Record<string, readonly string[]>> = {
  mount: [
    'wallMs',
    'firstCpuMs',
    'allCpuMs',
    'cpuMs',
    'scriptMs',
    'layoutMs',
    'longestTaskCpuMs',
    'longestTaskMs',
    'jsHeapMB',
    'domHeapMB',
    'nodes',
    'layoutShift',
  ],
  accessibility: ['cpuMs', 'wallMs', 'longestTaskCpuMs', 'messagesAnnounced'],
  scroll: ['frameMs', 'frameP95Ms', 'missedShare', 'fps', 'longestTaskCpuMs'],
  find: ['found', 'inView', 'richMs', 'jumpPx', 'messagesSelected'],
  seek: ['longestTaskCpuMs', 'longestTaskMs', 'seekCpuMs'],
  server: ['cpuMs', 'wallMs', 'htmlMB'],
}
const streamColumns = ['stepMs', 'stepP95Ms', 'growth', 'steps', 'longestTaskCpuMs', 'layoutShift']

/** Every contender's medians, one table for each scenario and size. */
export function printTables({ entries }: Results): string {
  const groups = Map.groupBy(entries, ({ scenario, size }) => `${scenario} ${size}`)
  return [...groups].map(([name, group]) => printGroup(name, group)).join('\n\n')
}

function printGroup(name: string, group: readonly Entry[]): string {
  const shown = columns[group[0]?.scenario ?? ''] ?? streamColumns
  const head = ['', ...shown]
  const lines = group.map(({ contender, samples }) => [
    contenders[contender].label,
    ...shown.map((metric) => format(median(samples.map((sample) => sample[metric] ?? NaN)))),
  ])
  return `${name}\n${table([head, ...lines])}`
}

export function printRows(rows: readonly Row[]): string {
  return table([
    ['figure', 'value', 'unit', 'target', '', ''],
    ...rows.map(({ name, value, unit, target, ok, note }) => [
      name,
      format(value),
      unit,
      target === null ? '' : format(target),
      target === null ? '' : ok ? 'ok' : 'MISSED',
      note ?? '',
    ]),
  ])
}

function format(value: number): string {
  if (Number.isNaN(value)) return '–'
  if (!Number.isFinite(value)) return 'never'
  return Number.isInteger(value) || value >= 100
    ? value.toFixed(0)
    : String(Number(value.toPrecision(3)))
}

function table(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  )
  const row = (line: readonly string[]): string =>
    line
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return lines.map(row).join('\n')
}
