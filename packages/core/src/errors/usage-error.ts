/**
 * A mistake in how the library is used: thrown at once, with the way out.
 *
 * Codes (`PT-101`) are explained in docs/errors.md and never reused.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  readonly code: `PT-${number}`

  constructor(code: `PT-${number}`, message: string) {
    super(`[playthread] ${message} (${code})`)
    this.code = code
  }
}
