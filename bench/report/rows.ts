import type { ContenderName } from '../contenders/list.ts'
import type { Results } from './results.ts'

/** One figure with what it should be. */
export interface Row {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** `null`: told, not judged. */
  readonly target: number | null
  readonly ok: boolean
  /** The plain figures behind a ratio. */
  readonly note?: string
}

const round = (value: number): number => Number(value.toPrecision(3))

/** Collects rows; those whose figures were not taken are left out. */
export class Rows {
  readonly list: Row[] = []
  readonly #results: Results

  constructor(results: Results) {
    this.#results = results
  }

  get(scenario: string, contender: ContenderName, size: number, metric: string): number {
    return this.#results.of(scenario, contender, size, metric)
  }

  atMost(name: string, value: number, unit: string, target: number | null, note?: string): void {
    this.judge(name, value, unit, target, target === null || value <= target, note)
  }

  judge(
    name: string,
    value: number,
    unit: string,
    target: number | null,
    ok: boolean,
    note?: string,
  ): void {
    if (Number.isNaN(value)) return
    this.list.push({ name, value: round(value), unit, target, ok, ...(note && { note }) })
  }

  /** Ours against another of the same run. */
  ratio(name: string, ours: number, theirs: number, target: number | null, unit: string): void {
    const note = `${round(ours)} / ${round(theirs)} ${unit}`
    this.atMost(name, ours / theirs, 'ratio', target, note)
  }
}
