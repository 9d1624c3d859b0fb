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

/** The line through two points of (`xs`, `ys`), at `x`. */
export function between(
  x: number,
  xs: Float64Array,
  ys: Float64Array,
  low: number,
  high: number,
): number {
  const x0 = xs[low] ?? 0
  const x1 = xs[high] ?? 0
  const y0 = ys[low] ?? 0
  const y1 = ys[high] ?? 0
  return x1 > x0 ? y0 + ((y1 - y0) * (x - x0)) / (x1 - x0) : y1
}
