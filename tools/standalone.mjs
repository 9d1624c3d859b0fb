// The viewer as one script and one stylesheet, for conversations exported as a single page. Built
// with the package; where packages are served from their sources, built when first asked for.
//   node tools/standalone.mjs <file to write>
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
import react from '@vitejs/plugin-react'
import { build, defaultClientConditions } from 'vite'

const root = path.resolve(import.meta.dirname, '..')
const entry = path.join(root, 'packages/share-viewer/src/standalone/main.tsx')
/** No file of that name exists in the sources; the scan for dependencies must not look for one. */
const virtual = '\0playthread-standalone'
const generated = /export\/bundle\.generated\.js$/

/** Too large for every exported page to carry: their previews fall back to the source text. */
const leftOut =
  /^(beautiful-mermaid|vega|vega-lite|vega-interpreter|pdfjs-dist)(\/|$)|\/(pdf|chart)-preview\.tsx$/

/** The source of the module that holds the bundle. */
export async function standaloneModule() {
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    root,
    plugins: [react(), leaveOut()],
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['@playthread/source', ...defaultClientConditions] },
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      cssCodeSplit: false,
      assetsInlineLimit: Infinity,
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        shimMissingExports: true,
        output: { format: 'iife', codeSplitting: false },
      },
    },
  })
  const chunk = output.find((file) => file.type === 'chunk')
  const sheet = output.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'))
  // In strings and expressions these mean the same; an HTML parser no longer reads them.
  const code = chunk.code.trim().replaceAll(/<(?=\/script|!--|script)/gi, '\\x3c')
  const script = `"use strict";${code}`
  // Throws where one of them stood in the code itself.
  new Script(script)
  const styles = String(sheet.source).trim()
  if (/<\/style/i.test(styles))
    throw new Error('The styles hold what an HTML parser would misread.')
  const bundle = { script, styles, scriptHash: hash(script), stylesHash: hash(styles) }
  return `export const bundle = ${JSON.stringify(bundle)}\n`
}

/** Serves the bundle to whoever imports it from the sources. */
export function standaloneViewer() {
  let made
  return {
    name: 'playthread-standalone',
    enforce: 'pre',
    resolveId(source, importer) {
      const isOurs =
        generated.test(`export/${path.basename(source)}`) &&
        /share-viewer\/src\//.test(importer ?? '')
      return isOurs ? virtual : null
    },
    async load(id, options) {
      if (id !== virtual) return null
      // No server exports pages.
      if (options?.ssr) return 'export const bundle = undefined'
      made ??= standaloneModule()
      return made
    },
  }
}

function leaveOut() {
  const id = '\0left-out'
  return {
    name: 'playthread-left-out',
    enforce: 'pre',
    resolveId: (source) => (leftOut.test(source) ? id : null),
    load: (each) =>
      each === id
        ? 'throw new Error("Not part of an exported page."); export default undefined'
        : null,
  }
}

function hash(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const target = path.resolve(process.argv[2] ?? '')
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, await standaloneModule())
}
