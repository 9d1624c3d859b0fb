import type { ContenderName } from '../contenders/list.ts'
import type { Job } from '../harness/plan.ts'
import type { Sample } from '../harness/scenarios.ts'
import { median } from '../harness/stats.ts'

export interface Entry {
  readonly scenario: string
  readonly size: number
  readonly contender: ContenderName
  readonly samples: Sample[]
}

/** Every sample of one call of the benchmark. */
export class Results {
  readonly entries: Entry[] = []

  add({ scenario, size, contender }: Job, sample: Sample): void {
    const known = this.find(scenario, contender, size)
    if (known) known.samples.push(sample)
    else this.entries.push({ scenario, size, contender, samples: [sample] })
  }

  find(scenario: string, contender: ContenderName, size: number): Entry | undefined {
    return this.entries.find(
      (each) => each.scenario === scenario && each.contender === contender && each.size === size,
    )
  }

  /** The median of a figure; NaN when it was not taken. */
  of(scenario: string, contender: ContenderName, size: number, metric: string): number {
    const samples = this.find(scenario, contender, size)?.samples ?? []
    return median(samples.map((sample) => sample[metric] ?? NaN))
  }
}
