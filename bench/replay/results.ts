import type { Sample } from '../harness/scenarios.ts'
import { median } from '../harness/stats.ts'

/** The samples of every figure-taking, and their medians. */
export class ReplayResults {
  readonly entries: { readonly name: string; readonly samples: Sample[] }[] = []

  add(name: string, sample: Sample): void {
    const known = this.entries.find((entry) => entry.name === name)
    if (known) known.samples.push(sample)
    else this.entries.push({ name, samples: [sample] })
  }

  /** NaN when it was not taken. */
  of(name: string, metric: string): number {
    const samples = this.entries.find((entry) => entry.name === name)?.samples ?? []
    return median(samples.map((sample) => sample[metric] ?? NaN))
  }
}
