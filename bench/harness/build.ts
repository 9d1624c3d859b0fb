import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { standaloneViewer } from '../../tools/standalone.mjs'
import { build, defaultClientConditions, defaultServerConditions, type InlineConfig } from 'vite'

export const bench = path.resolve(import.meta.dirname, '..')
export const pageDir = path.join(bench, 'dist/page')
export const replayDir = path.join(bench, 'dist/replay')
export const serverDir = path.join(bench, 'dist/server')

const shared: InlineConfig = {
  configFile: false,
  logLevel: 'error',
  mode: 'production',
  plugins: [react(), standaloneViewer()],
}

// Ours comes with a React of its own for its tests: one is enough.
const dedupe = ['react', 'react-dom']

/** The page with every contender, as a host would build it for its readers. */
export const buildPage = (): Promise<void> => buildClient(path.join(bench, 'page'), pageDir)

/** The page with every replay. */
export const buildReplay = (): Promise<void> =>
  buildClient(path.join(bench, 'replay/page'), replayDir)

async function buildClient(root: string, outDir: string): Promise<void> {
  rmSync(outDir, { recursive: true, force: true })
  await build({
    ...shared,
    root,
    resolve: { conditions: ['@playthread/source', ...defaultClientConditions], dedupe },
    build: { outDir, emptyOutDir: true, target: 'es2022', modulePreload: false },
  })
}

/** What a host's bundle grows by, in bytes of gzip: scripts that load at once, and their styles. */
export async function sizeOf(
  code: string,
  external: readonly (string | RegExp)[],
): Promise<number> {
  const entry = path.join(bench, 'dist/size-entry.mjs')
  mkdirSync(path.dirname(entry), { recursive: true })
  writeFileSync(entry, code)
  const result = await build({
    ...shared,
    root: bench,
    resolve: { conditions: ['@playthread/source', ...defaultClientConditions], dedupe },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        external: [...external],
        output: { format: 'es' },
        preserveEntrySignatures: 'strict',
      },
    },
  })
  const files = [result].flat().flatMap((each) => ('output' in each ? each.output : []))
  const text = files.map((file) =>
    file.type === 'chunk' ? (file.isDynamicEntry ? '' : file.code) : styleOf(file),
  )
  return gzipSync(text.join(''), { level: 9 }).length
}

const styleOf = ({ fileName, source }: { fileName: string; source: string | Uint8Array }): string =>
  fileName.endsWith('.css') ? source.toString() : ''

/** The same contenders for a server. */
export async function buildServer(): Promise<void> {
  rmSync(serverDir, { recursive: true, force: true })
  const conditions = ['@playthread/source', ...defaultServerConditions]
  await build({
    ...shared,
    root: bench,
    resolve: { conditions, dedupe },
    ssr: { resolve: { conditions }, noExternal: true },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: serverDir,
      emptyOutDir: true,
      target: 'node24',
      ssr: path.join(bench, 'server/render.tsx'),
    },
  })
}
