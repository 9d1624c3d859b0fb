/** How to reach the database. What is left out comes from `PGHOST`, `PGUSER` and their like. */
export interface PostgresConnection {
  /** Such as `postgres://user:password@host:5432/database?sslmode=verify-full`. */
  readonly connectionString?: string
  readonly host?: string
  readonly port?: number
  readonly database?: string
  readonly user?: string
  /** A function is asked for each new connection, for passwords that expire. */
  readonly password?: string | (() => string | Promise<string>)
  /** `true`, or Node's TLS options. */
  readonly ssl?: boolean | object
}

/** Told of what went wrong behind the scenes, such as a connection that broke. */
export type PostgresErrorListener = (error: unknown) => void

/** A peer that vanished without a word is noticed within seconds, not TCP's two hours. */
export const keepAlive = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 } as const
