/** `45 s`, `1 min 20`, `1 h 5 min`. */
export function formatLength(ms: number): string {
  const { hours, minutes, seconds } = splitSeconds(Math.max(1, Math.floor(ms / 1000)))
  if (hours) return minutes ? `${hours} h ${minutes} min` : `${hours} h`
  if (minutes) return seconds ? `${minutes} min ${seconds}` : `${minutes} min`
  return `${seconds} s`
}

export interface Clock {
  readonly hours: number
  readonly minutes: number
  readonly seconds: number
}

/** Whole seconds as a clock has them. What is no time is 0. */
export function splitSeconds(total: number): Clock {
  const whole = Number.isFinite(total) ? Math.max(0, total) : 0
  return {
    hours: Math.floor(whole / 3600),
    minutes: Math.floor((whole % 3600) / 60),
    seconds: whole % 60,
  }
}
