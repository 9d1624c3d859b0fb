import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A folder for a database file, and the way to remove it. */
export function createTemporaryDirectory(): { path: string; remove: () => Promise<void> } {
  const directory = mkdtempSync(path.join(tmpdir(), 'playthread-'))
  return {
    path: directory,
    remove: async () => rmSync(directory, { recursive: true, force: true }),
  }
}
