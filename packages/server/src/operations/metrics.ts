import type { LimitName } from '../access/rate-limits.ts'

/** One answered request. Free of ids: a route is named by its pattern. */
export interface RequestEntry {
  readonly method: string
  /** Such as `/public/:shareId`; `none` where there is no such route. */
  readonly route: string
  readonly status: number
  /** Until the answer began, in ms. */
  readonly durationMs: number
}

export interface Metrics {
  answered(entry: RequestEntry): void
  limited(name: LimitName): void
  failed(): void
  /** Counts a live viewer in. Returns the way out. */
  viewer(): () => void
  /** Prometheus text, version 0.0.4. */
  text(): string
}

/** Upper bounds in seconds: a read takes a millisecond, a host's slow database a few. */
const bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])

interface Histogram {
  readonly counts: number[]
  sum: number
  count: number
}

export function createMetrics(): Metrics {
  const requests = new Map<string, number>()
  const durations = new Map<string, Histogram>()
  const limits = new Map<string, number>()
  let failures = 0
  let viewers = 0

  return {
    answered: ({ method, route, status, durationMs }) => {
      // A made-up method must not make a series of its own.
      const verb = methods.has(method) ? method : 'other'
      add(requests, `method="${verb}",route="${route}",status="${status}"`)
      observe(durations, `route="${route}"`, durationMs / 1000)
    },
    limited: (name) => add(limits, `limit="${name}"`),
    failed: () => {
      failures += 1
    },
    viewer: () => {
      viewers += 1
      let isIn = true
      return () => {
        if (isIn) viewers -= 1
        isIn = false
      }
    },
    text: () =>
      [
        ...family('playthread_requests_total', 'counter', 'Requests answered.', requests),
        ...histogram('playthread_request_seconds', 'Time until an answer began.', durations),
        ...family('playthread_limited_total', 'counter', 'Requests over a rate limit.', limits),
        ...family(
          'playthread_failures_total',
          'counter',
          'Failures logged.',
          new Map([['', failures]]),
        ),
        ...family(
          'playthread_live_viewers',
          'gauge',
          'Open event streams.',
          new Map([['', viewers]]),
        ),
        '',
      ].join('\n'),
  }
}

function add(counts: Map<string, number>, labels: string): void {
  counts.set(labels, (counts.get(labels) ?? 0) + 1)
}

function observe(series: Map<string, Histogram>, labels: string, seconds: number): void {
  const found = series.get(labels) ?? { counts: bounds.map(() => 0), sum: 0, count: 0 }
  series.set(labels, found)
  const place = bounds.findIndex((bound) => seconds <= bound)
  if (place >= 0) found.counts[place] = (found.counts[place] ?? 0) + 1
  found.sum += seconds
  found.count += 1
}

function family(
  name: string,
  type: 'counter' | 'gauge',
  help: string,
  values: ReadonlyMap<string, number>,
): string[] {
  const lines = [...values].map(([labels, value]) =>
    labels === '' ? `${name} ${value}` : `${name}{${labels}} ${value}`,
  )
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines]
}

function histogram(name: string, help: string, series: ReadonlyMap<string, Histogram>): string[] {
  const lines = [...series].flatMap(([labels, { counts, sum, count }]) => {
    let below = 0
    const buckets = bounds.map((bound, place) => {
      below += counts[place] ?? 0
      return `${name}_bucket{${labels},le="${bound}"} ${below}`
    })
    return [
      ...buckets,
      `${name}_bucket{${labels},le="+Inf"} ${count}`,
      `${name}_sum{${labels}} ${sum}`,
      `${name}_count{${labels}} ${count}`,
    ]
  })
  return [`# HELP ${name} ${help}`, `# TYPE ${name} histogram`, ...lines]
}
