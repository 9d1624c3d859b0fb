import { rmSync } from 'node:fs'
import path from 'node:path'
import { build } from 'vite'

let built: Promise<string> | undefined

/** The server as one file: to load its hundreds of modules again at each of fifty starts takes minutes. */
export function buildServer(): Promise<string> {
  built ??= bundle()
  return built
}

async function bundle(): Promise<string> {
  const outDir = path.resolve(import.meta.dirname, '../.artifacts/chaos', String(process.pid))
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }))
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: {
      noExternal: true,
      external: ['pg'],
      resolve: { conditions: ['@playthread/source', 'node', 'module', 'import', 'default'] },
    },
    build: {
      ssr: path.join(import.meta.dirname, 'server.ts'),
      outDir,
      emptyOutDir: true,
      target: 'node24',
      rolldownOptions: { output: { entryFileNames: 'server.mjs' } },
    },
  })
  return path.join(outDir, 'server.mjs')
}
