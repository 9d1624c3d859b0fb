#!/usr/bin/env node
import { help } from './help.ts'
import { readSettings, SettingsError } from './settings.ts'
import { startServer } from './start-server.ts'

/** One JSON object a line, as log collectors read them. */
function log(entry: object): void {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`)
}

async function main(): Promise<void> {
  const settings = readSettings(process.argv.slice(2), process.env)
  if (!settings) {
    process.stdout.write(help)
    return
  }
  const server = await startServer(settings, log)
  const { url, operationsUrl } = server
  log({ level: 'info', message: 'listening', url, ...(operationsUrl && { operationsUrl }) })

  let isClosing = false
  const stop = (signal: string): void => {
    // Asked twice, someone is in a hurry.
    if (isClosing) process.exit(1)
    isClosing = true
    log({ level: 'info', message: 'closing', signal })
    server.close().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

function fail(error: unknown): never {
  const expected = error instanceof SettingsError || (error instanceof Error && 'code' in error)
  const text =
    expected || !(error instanceof Error) ? String(error) : (error.stack ?? String(error))
  process.stderr.write(`${text}\n${error instanceof SettingsError ? 'More: --help\n' : ''}`)
  process.exit(error instanceof SettingsError ? 2 : 1)
}

main().catch(fail)
