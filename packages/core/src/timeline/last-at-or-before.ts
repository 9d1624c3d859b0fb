/** The last index whose value is ≤ `x`; -1 before the first. */
export function lastAtOrBefore(values: Float64Array, x: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? 0) <= x) low = middle + 1
    else high = middle
  }
  return low - 1
}
