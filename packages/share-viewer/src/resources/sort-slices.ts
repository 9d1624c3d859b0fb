import type { Sliced } from './slices.ts'

const run = 512
const perStep = 2048

/** Sorts, stably, in steps: short runs first, then merged two by two. */
export function* sortSlices(
  items: readonly number[],
  compare: (a: number, b: number) => number,
): Sliced<readonly number[]> {
  let runs: (readonly number[])[] = []
  for (let at = 0; at < items.length; at += run) {
    runs.push(items.slice(at, at + run).toSorted(compare))
    yield
  }
  while (runs.length > 1) {
    const merged: (readonly number[])[] = []
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? [], compare))
    }
    runs = merged
  }
  return runs[0] ?? []
}

function* merge(
  left: readonly number[],
  right: readonly number[],
  compare: (a: number, b: number) => number,
): Sliced<readonly number[]> {
  const merged: number[] = []
  let [l, r] = [0, 0]
  while (l < left.length && r < right.length) {
    const [a = 0, b = 0] = [left[l], right[r]]
    if (compare(a, b) <= 0) {
      merged.push(a)
      l += 1
    } else {
      merged.push(b)
      r += 1
    }
    if (merged.length % perStep === 0) yield
  }
  return merged.concat(left.slice(l), right.slice(r))
}
