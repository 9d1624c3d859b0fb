import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const main = path.resolve(import.meta.dirname, '../apps/demo/server/main.ts')

export interface DemoProcess {
  readonly url: string
  /** Stops the process as a deployment would, and starts it again on the same files and port. */
  restart(): Promise<void>
  /** Stops the process and leaves its files for `start`. */
  stop(): Promise<void>
  start(): Promise<void>
  close(): Promise<void>
}

/** The demo's real server as a process of its own, with files of its own. */
export async function startDemo(port: number): Promise<DemoProcess> {
  const directory = mkdtempSync(path.join(tmpdir(), 'playthread-e2e-'))
  let child: ChildProcess | undefined

  async function start(): Promise<void> {
    const args = ['--port', String(port), '--data', directory, '--speed', '6']
    const started = spawn(process.execPath, ['--conditions=@playthread/source', main, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = started
    let output = ''
    await new Promise<void>((resolve, reject) => {
      const read = (chunk: Buffer) => {
        output += chunk.toString()
        if (output.includes('Playthread demo:')) resolve()
      }
      started.stdout.on('data', read)
      started.stderr.on('data', read)
      started.once('exit', (code) => reject(new Error(`The demo ended with ${code}: ${output}`)))
    })
  }

  async function stop(): Promise<void> {
    const running = child
    if (!running || running.exitCode !== null) return
    const ended = new Promise((resolve) => running.once('exit', resolve))
    running.kill('SIGTERM')
    await ended
  }

  await start()
  return {
    url: `http://127.0.0.1:${port}`,
    start,
    stop,
    async restart() {
      await stop()
      await start()
    },
    async close() {
      await stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
