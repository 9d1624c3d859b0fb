import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { buildServer } from './build-server.ts'
import { createClient, type ShareClient } from './client.ts'
import type { ServerSettings } from './server-settings.ts'

export interface ServerProcess extends ShareClient {
  readonly port: number
  readonly signal: (signal: 'SIGSTOP' | 'SIGCONT') => void
  /** `kill -9`, and the process is gone. */
  readonly kill: () => Promise<void>
}

/** Starts a server and resolves when it takes requests. `limit`: the largest file it may write, in KiB. */
export async function startServer(
  settings: ServerSettings,
  limit?: number,
): Promise<ServerProcess> {
  const args = [await buildServer(), JSON.stringify(settings)]
  const shell = ['-c', `ulimit -f ${limit} && exec "$0" "$@"`, process.execPath, ...args]
  const stdio = ['pipe', 'pipe', 'pipe'] as const
  const child =
    limit === undefined
      ? spawn(process.execPath, args, { stdio: [...stdio] })
      : spawn('/bin/bash', shell, { stdio: [...stdio] })
  const ended = once(child, 'exit')
  const orphaned = () => child.kill('SIGKILL')
  process.once('exit', orphaned)
  let errors = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    errors = (errors + chunk.toString()).slice(-4000)
  })
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout?.once('data', (chunk: Buffer) => resolve(Number(chunk.toString())))
    child.once('exit', () => reject(new Error(`The server ended before it listened.\n${errors}`)))
  })
  return {
    ...createClient(`http://127.0.0.1:${port}`),
    port,
    signal: (signal) => child.kill(signal),
    kill: async () => {
      process.off('exit', orphaned)
      child.kill('SIGKILL')
      await ended
    },
  }
}
