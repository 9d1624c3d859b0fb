// A PostgreSQL server of one's own, in a temporary folder, for as long as a test or a run lasts.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensurePostgres, findPostgres } from './postgres.mjs'

export interface PostgresCluster {
  readonly connectionString: string
  /** The server's process, for signals such as SIGSTOP. */
  readonly pid: () => number
  /** `immediate` breaks everything off, as a crash would; the next start recovers. */
  readonly stop: (mode: 'fast' | 'immediate') => Promise<void>
  readonly start: () => Promise<void>
  /** Stops and leaves nothing behind. */
  readonly close: () => Promise<void>
}

interface Account {
  readonly uid?: number
  readonly gid?: number
}

/** Makes and starts one. `settings` are those of postgresql.conf. */
export async function createPostgresCluster(
  settings: Readonly<Record<string, string>> = {},
): Promise<PostgresCluster> {
  const bin = findPostgres() ?? ensurePostgres()
  if (!bin) {
    throw new Error(
      'These tests need PostgreSQL and found none. Install it, or set POSTGRES_BIN to the folder with initdb and postgres.',
    )
  }
  const account = unprivileged()
  // Not TMPDIR: the account must be able to walk there.
  const data = mkdtempSync(path.join(existsSync('/tmp') ? '/tmp' : tmpdir(), 'playthread-pg-'))
  chmodSync(data, 0o700)
  if (account.uid !== undefined && account.gid !== undefined)
    chownSync(data, account.uid, account.gid)
  const flags = ['-A', 'trust', '-U', 'playthread', '-E', 'UTF8', '--locale=C', '--no-sync']
  execFileSync(path.join(bin, 'initdb'), ['-D', data, ...flags], {
    ...account,
    cwd: data,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const port = await freePort()
  let server: ChildProcess | undefined

  async function start(): Promise<void> {
    const given = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const where = ['-D', data, '-p', String(port), '-k', data, '-h', '127.0.0.1']
    const child = spawn(path.join(bin ?? '', 'postgres'), [...where, ...given], {
      ...account,
      cwd: data,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    server = child
    await ready(child)
  }

  async function stop(mode: 'fast' | 'immediate'): Promise<void> {
    const child = server
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill(mode === 'fast' ? 'SIGINT' : 'SIGQUIT')
    await ended
  }

  const orphaned = () => server?.kill('SIGQUIT')
  process.on('exit', orphaned)
  try {
    await start()
  } catch (error) {
    rmSync(data, { recursive: true, force: true })
    throw error
  }
  return {
    connectionString: `postgres://playthread@127.0.0.1:${port}/postgres`,
    pid: () => server?.pid ?? 0,
    start,
    stop,
    close: async () => {
      await stop('immediate')
      process.off('exit', orphaned)
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root. */
function unprivileged(): Account {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }))
      return { uid: id('-u'), gid: id('-g') }
    } catch {
      continue
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is no other account to run it as.')
}

async function ready(child: ChildProcess): Promise<void> {
  let log = ''
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${log}`)))
    child.stderr?.on('data', (chunk: Buffer) => {
      // Read to the end, or the server would wait for someone to take its log. Clients that come
      // while it recovers fill it: what counts is the end of it.
      log = (log + chunk.toString()).slice(-10_000)
      if (log.includes('ready to accept connections')) resolve()
    })
  })
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
