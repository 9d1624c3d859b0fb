import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { defaultLimits, type ShareHandlerLimits } from '../handler/limits.ts'

/** What the server is told by flags and environment. */
export interface Settings {
  readonly port: number
  readonly host: string
  /** A SQLite file, or `postgres://…`. */
  readonly database: string
  /** Where pushed conversations and files are kept. */
  readonly data: string
  readonly basePath: string
  /** Pages of these origins may read, create and stop, and frame `/run`. */
  readonly allowedOrigins: readonly string[]
  /** A header that the proxy in front sets to the client's address. */
  readonly clientIpHeader: string | undefined
  /** A port of its own for metrics and health; none: not served. */
  readonly operationsPort: number | undefined
  readonly limits: Partial<ShareHandlerLimits>
  /** The host's backend proves itself with it. */
  readonly hostSecret: string
  /** The host's backend signs owner tokens with it. */
  readonly ownerSecret: string
  readonly isQuiet: boolean
}

/** A mistake in how the server was started. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  database: { type: 'string' },
  data: { type: 'string' },
  'base-path': { type: 'string' },
  'allowed-origin': { type: 'string', multiple: true },
  'client-ip-header': { type: 'string' },
  'operations-port': { type: 'string' },
  limit: { type: 'string', multiple: true },
  quiet: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

type Environment = Readonly<Record<string, string | undefined>>

/** @throws SettingsError that says what to change; `null`: help was asked for */
export function readSettings(args: readonly string[], env: Environment): Settings | null {
  const flags = parse(args)
  if (flags.help) return null
  const list = (flag: readonly string[] | undefined, name: string): readonly string[] =>
    flag ?? (env[name] ?? '').split(',').filter((each) => each.trim() !== '')
  const operationsPort = flags['operations-port'] ?? env['PLAYTHREAD_OPERATIONS_PORT']

  return {
    port: readPort('--port', flags.port ?? env['PORT'] ?? '8787'),
    host: flags.host ?? env['HOST'] ?? '127.0.0.1',
    database: flags.database ?? env['DATABASE_URL'] ?? 'playthread.db',
    data: path.resolve(flags.data ?? env['PLAYTHREAD_DATA'] ?? 'playthread-data'),
    basePath: flags['base-path'] ?? env['PLAYTHREAD_BASE_PATH'] ?? '/api/playthread',
    allowedOrigins: list(flags['allowed-origin'], 'PLAYTHREAD_ALLOWED_ORIGINS').map(readOrigin),
    clientIpHeader: flags['client-ip-header'] ?? env['PLAYTHREAD_CLIENT_IP_HEADER'],
    operationsPort:
      operationsPort === undefined ? undefined : readPort('--operations-port', operationsPort),
    limits: readLimits(list(flags.limit, 'PLAYTHREAD_LIMITS')),
    hostSecret: readSecret('PLAYTHREAD_HOST_SECRET', env),
    ownerSecret: readSecret('PLAYTHREAD_OWNER_SECRET', env),
    isQuiet: flags.quiet ?? false,
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true }).values
  } catch (error) {
    throw new SettingsError(error instanceof Error ? error.message : String(error))
  }
}

function readPort(name: string, text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port < 65_536 && text.trim() !== '') return port
  throw new SettingsError(`${name} is ${JSON.stringify(text)}; give a number from 0 to 65535.`)
}

function readOrigin(text: string): string {
  const origin = text.trim()
  if (URL.canParse(origin) && new URL(origin).origin === origin) return origin
  throw new SettingsError(
    `--allowed-origin is ${JSON.stringify(text)}; give an origin and nothing more, such as https://app.example.com.`,
  )
}

function readLimits(pairs: readonly string[]): Partial<ShareHandlerLimits> {
  const limits = pairs.map((pair) => {
    const [name = '', value = ''] = pair.trim().split('=')
    const number = Number(value)
    if (!Object.hasOwn(defaultLimits, name) || value === '' || !(number > 0)) {
      throw new SettingsError(
        `--limit is ${JSON.stringify(pair)}; give name=number, the name one of ${Object.keys(defaultLimits).join(', ')}.`,
      )
    }
    return [name, number]
  })
  return Object.fromEntries(limits)
}

/** From the environment or a file it names, never from a flag: every user of a machine can list those. */
function readSecret(name: string, env: Environment): string {
  const file = env[`${name}_FILE`]
  const secret = (file === undefined ? (env[name] ?? '') : readFile(`${name}_FILE`, file)).trim()
  if (secret.length >= 32) return secret
  const what = secret === '' ? 'is missing' : `has ${secret.length} characters`
  throw new SettingsError(
    `${name} ${what}. Set it (or ${name}_FILE to a file that holds it) to at least 32 random characters, such as from: openssl rand -base64 32`,
  )
}

function readFile(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new SettingsError(`${name} cannot be read: ${String(error)}`)
  }
}
