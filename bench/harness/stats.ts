export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).toSorted((a, b) => a - b)
  const place = (percent / 100) * (sorted.length - 1)
  const low = sorted[Math.floor(place)] ?? NaN
  const high = sorted[Math.ceil(place)] ?? NaN
  return low + (high - low) * (place - Math.floor(place))
}

export const median = (values: readonly number[]): number => percentile(values, 50)

/** How much more the last quarter of the steps costs than the first. */
export function growth(steps: readonly number[]): number {
  const quarter = Math.max(1, Math.floor(steps.length / 4))
  return mean(steps.slice(-quarter)) / mean(steps.slice(0, quarter))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
