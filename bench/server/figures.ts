import type { Row } from '../report/rows.ts'

const round = (value: number): number => Number(value.toPrecision(3))

/** Collects figures with what they should be. */
export class Figures {
  readonly list: Row[] = []

  atLeast(name: string, value: number, unit: string, target: number | null, note?: string): void {
    this.#add(name, value, unit, target, target === null || value >= target, note)
  }

  atMost(name: string, value: number, unit: string, target: number | null, note?: string): void {
    this.#add(name, value, unit, target, target === null || value <= target, note)
  }

  #add(
    name: string,
    value: number,
    unit: string,
    target: number | null,
    ok: boolean,
    note?: string,
  ): void {
    this.list.push({ name, value: round(value), unit, target, ok, ...(note && { note }) })
  }
}
