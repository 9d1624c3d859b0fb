/** What a server process is told on its command line, as JSON. */
export interface ServerSettings {
  /** A file … */
  readonly sqlite?: string
  /** … or a connection string. */
  readonly postgres?: string
  /** @default any that is free */
  readonly port?: number
  readonly recheckMs?: number
}
