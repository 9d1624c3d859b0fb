/** Something the host's operators should know. Free of share ids and conversation ids. */
export interface LogEntry {
  readonly level: 'error' | 'warn'
  /** What was being done, such as `GET /public/:shareId`. */
  readonly operation: string
  readonly error: LoggedError
}

export interface LoggedError {
  readonly name: string
  readonly message: string
  readonly stack?: string
  readonly cause?: LoggedError
}

/** An error as text, with every occurrence of the given ids replaced. */
export function describeError(error: unknown, secrets: Iterable<string>, depth = 0): LoggedError {
  const ids = [...secrets].filter((id) => id.length > 0)
  const redact = (text: string) => redactIds(text, ids)
  if (!(error instanceof Error)) return { name: typeof error, message: redact(String(error)) }
  return {
    name: redact(error.name),
    message: redact(error.message),
    ...(error.stack ? { stack: redact(error.stack) } : {}),
    ...(error.cause !== undefined && depth < 4
      ? { cause: describeError(error.cause, ids, depth + 1) }
      : {}),
  }
}

function redactIds(text: string, ids: readonly string[]): string {
  let clean = text
  for (const id of ids) {
    clean = clean.replaceAll(id, '[id]').replaceAll(encodeURIComponent(id), '[id]')
  }
  return clean
}

export function logToConsole(entry: LogEntry): void {
  console[entry.level]('[playthread]', entry.operation, entry.error)
}
