import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** One line of the report, in the form every benchmark of this repository writes. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly target: string
  readonly ok: boolean
}

/** Something that may never happen. */
export function never(name: string, count: number): Figure {
  return { name, value: count, unit: '', target: '0', ok: count === 0 }
}

/** Something that has to happen, or nothing was tried. */
export function some(name: string, count: number): Figure {
  return { name, value: count, unit: '', target: '> 0', ok: count > 0 }
}

export function atMost(name: string, value: number, limit: number, unit: string): Figure {
  return { name, value: round(value), unit, target: `≤ ${limit}`, ok: value <= limit }
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

export function print(figures: readonly Figure[]): void {
  const width = Math.max(...figures.map(({ name }) => name.length))
  for (const { name, value, unit, target, ok } of figures) {
    console.log(`${ok ? 'ok  ' : 'MISS'} ${name.padEnd(width)} ${value} ${unit} (${target})`)
  }
}

export function write(figures: readonly Figure[]): string {
  const file = path.resolve('.artifacts/bench/chaos.json')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`)
  return file
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
