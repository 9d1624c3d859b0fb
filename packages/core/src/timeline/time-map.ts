import { between } from './reveal-curve.ts'

/** The last index whose value is ≤ `x`, within the first `length`; -1 before the first. */
export function lastAtOrBefore(values: Float64Array, x: number, length = values.length): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? 0) <= x) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** A rising piecewise-linear map, flat outside its ends. */
export function interpolate(xs: Float64Array, ys: Float64Array, x: number): number {
  const low = lastAtOrBefore(xs, x)
  if (low < 0) return ys[0] ?? 0
  if (low === xs.length - 1) return ys[low] ?? 0
  return between(x, xs, ys, low, low + 1)
}
