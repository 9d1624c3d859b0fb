import { rmSync } from 'node:fs'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { standaloneViewer } from '../../tools/standalone.mjs'
import { build, defaultClientConditions, defaultServerConditions, type InlineConfig } from 'vite'

export const bench = path.resolve(import.meta.dirname, '..')
export const pageDir = path.join(bench, 'dist/page')
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
export async function buildPage(): Promise<void> {
  rmSync(pageDir, { recursive: true, force: true })
  await build({
    ...shared,
    root: path.join(bench, 'page'),
    resolve: { conditions: ['@playthread/source', ...defaultClientConditions], dedupe },
    build: { outDir: pageDir, emptyOutDir: true, target: 'es2022', modulePreload: false },
  })
}

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
