import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { never, some, type Figure } from './figures.ts'
import { startServer } from './server-process.ts'
import { withTemporaryDirectory } from './temporary-directory.ts'

/** Larger than one write-ahead log of a small database, and small enough to fill at once. */
const diskKiB = 3000
const ballastKiB = 1000

/**
 * SQLite on a disk that fills up: a small tmpfs where this process may mount one, else a limit on
 * the size of files, which gives the same errors but cannot be lifted again.
 */
export async function fullDisk(): Promise<readonly Figure[]> {
  return withTemporaryDirectory(async (directory) => {
    const isMounted = mount(directory)
    try {
      return await fill(directory, isMounted)
    } finally {
      if (isMounted) execFileSync('umount', ['-l', directory])
    }
  })
}

async function fill(directory: string, isMounted: boolean): Promise<readonly Figure[]> {
  const ballast = path.join(directory, 'ballast')
  writeFileSync(ballast, Buffer.alloc(ballastKiB * 1024))
  const settings = { sqlite: path.join(directory, 'shares.db') }
  const server = await startServer(settings, isMounted ? undefined : 500)
  try {
    const ids: string[] = []
    let refused = 0
    let others = 0
    for (let index = 0; refused < 20 && index < 5000; index += 1) {
      const outcome = await server.create(`${index}-${'x'.repeat(400)}`)
      if (outcome?.share) ids.push(outcome.share.id)
      else if (outcome?.status === 503 && outcome.retryAfter !== null) refused += 1
      else others += 1
    }
    let unreadable = 0
    for (const id of ids) if ((await server.read(id))?.status !== 200) unreadable += 1
    const figures = [
      some('full disk: links created before', ids.length),
      some('full disk: creates told to come back (503, Retry-After)', refused),
      never('full disk: any other failure', others),
      never('full disk: links that cannot be read', unreadable),
    ]
    if (!isMounted) return figures
    rmSync(ballast)
    const again = await server.create('again')
    const stopped = await server.stop('again')
    const isBack = again?.status === 200 && stopped?.status === 200
    return [...figures, never('full disk: not writing again once there is room', isBack ? 0 : 1)]
  } finally {
    await server.kill()
  }
}

function mount(directory: string): boolean {
  try {
    const size = `size=${diskKiB}k`
    execFileSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', directory], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
