import { spawn } from 'node:child_process'
import { createHmac, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'

export interface ServerProcess {
  readonly url: string
  readonly operationsUrl: string
  readonly hostSecret: string
  readonly ownerSecret: string
  /** Everything it has logged, one entry a line. */
  readonly lines: readonly string[]
  /** A token as the host's backend would give its page. */
  readonly tokenFor: (ownerId: string, expiresInS?: number) => string
  /** A request of the host's backend. */
  readonly host: (method: string, path: string, body?: BodyInit) => Promise<Response>
  /** Its database and files. */
  readonly directory: string
  /** Asks it to end and waits. Its exit code. */
  readonly end: (signal?: NodeJS.Signals) => Promise<number | null>
  /** The same, and removes what it wrote. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>
}

export interface ServerProcessOptions {
  readonly args?: readonly string[]
  readonly directory?: string
  /** Another process, whose secrets it is to share. */
  readonly beside?: ServerProcess
}

const root = path.resolve(import.meta.dirname, '..')
const main = path.join(root, 'packages/server/src/cli/main.ts')
const nodeArgs = ['--conditions=@playthread/source', '--disable-warning=ExperimentalWarning', main]

/** Runs the command to its end, for starts that are to fail. */
export async function runCommand(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [...nodeArgs, ...args], {
    env: { PATH: process.env['PATH'], ...env },
  })
  let output = ''
  child.stdout.on('data', (chunk) => (output += String(chunk)))
  child.stderr.on('data', (chunk) => (output += String(chunk)))
  await once(child, 'close')
  return { code: child.exitCode, output }
}

/** The command as a company would start it, on free ports, in a folder of its own. */
export async function startServerProcess({
  args = [],
  beside,
  directory = beside?.directory ?? mkdtempSync(path.join(tmpdir(), 'playthread-process-')),
}: ServerProcessOptions = {}): Promise<ServerProcess> {
  const hostSecret = beside?.hostSecret ?? randomBytes(32).toString('base64url')
  const ownerSecret = beside?.ownerSecret ?? randomBytes(32).toString('base64url')
  const child = spawn(
    process.execPath,
    [...nodeArgs, '--port', '0', '--operations-port', '0', ...args],
    {
      cwd: directory,
      env: {
        PATH: process.env['PATH'],
        PLAYTHREAD_HOST_SECRET: hostSecret,
        PLAYTHREAD_OWNER_SECRET: ownerSecret,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const lines: string[] = []
  const output = createInterface({ input: child.stdout })
  output.on('line', (line) => lines.push(line))
  const [first] = await Promise.race([once(output, 'line'), once(child, 'exit').then(() => [])])
  if (first === undefined) throw new Error('the server ended before it listened')
  const { url, operationsUrl } = JSON.parse(first)

  const end = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
    child.kill(signal)
    await once(child, 'exit')
    return child.exitCode
  }

  return {
    url,
    operationsUrl,
    hostSecret,
    ownerSecret,
    lines,
    tokenFor: (ownerId, expiresInS = 600) => signToken(ownerSecret, ownerId, expiresInS),
    host: (method, where, body) =>
      fetch(`${url}/host${where}`, {
        method,
        headers: {
          authorization: `Bearer ${hostSecret}`,
          ...(typeof body === 'string' && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body }),
      }),
    directory,
    end,
    stop: async (signal) => {
      await end(signal)
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** A JWT by hand: what a backend in any language does with its library. */
function signToken(secret: string, sub: string, expiresInS: number): string {
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const exp = Math.floor(Date.now() / 1000) + expiresInS
  const signed = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ sub, exp })}`
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
}
