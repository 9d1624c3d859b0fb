import { ShareError } from '@playthread/core'

/** Two transactions that could not both go first: PostgreSQL, or a database that speaks like it, asks for another try. */
const tryAgain = new Set(['40001', '40P01'])
const tries = 5

/** Runs a statement; whatever keeps it from an answer is `unavailable`. */
export async function attempt<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let left = tries - 1; ; left -= 1) {
    try {
      return await run()
    } catch (error) {
      if (left > 0 && tryAgain.has(codeOf(error))) continue
      throw new ShareError('unavailable', 'The share database cannot answer now.', {
        cause: error,
        retryAfterMs: 1000,
      })
    }
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
