#!/usr/bin/env node
// Bytes a host's bundle grows by, from the built packages: gzip and brotli of each entry, of each
// lazy chunk and of each style sheet, against the budgets in size-budgets.mjs.
//   npm run size
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'vite'
import { entries, lazy, styles } from './size-budgets.mjs'

const root = path.resolve(import.meta.dirname, '..')
const temporary = path.join(root, '.artifacts/size')
rmSync(temporary, { recursive: true, force: true })
mkdirSync(temporary, { recursive: true })
const results = []
const seen = new Set()

for (const { name, code, external, budget, gate } of entries) {
  const chunks = (await bundle(code, external)).filter((file) => file.type === 'chunk')
  const first = reachable(
    chunks,
    chunks.find((chunk) => chunk.isEntry),
  )
  report(name, text(first), budget, gate)
  const later = chunks.filter((chunk) => chunk.isDynamicEntry && !first.includes(chunk))
  for (const chunk of later) {
    const id = moduleId(chunk.facadeModuleId)
    if (seen.has(id)) continue
    seen.add(id)
    const [, limit = null, after] = lazy.find(([beginning]) => id.startsWith(beginning)) ?? []
    const before = chunks.find((each) => after && moduleId(each.facadeModuleId) === after)
    const there = before ? [...first, ...reachable(chunks, before)] : first
    const weight = reachable(chunks, chunk).filter((each) => !there.includes(each))
    report(`lazy ${id}`, text(weight), limit, true)
  }
}
for (const { name, budget } of styles) {
  const files = await bundle(`import '@playthread/${name}/styles.css'`, [])
  const css = files.filter((file) => file.fileName.endsWith('.css')).map((file) => file.source)
  report(`${name}/styles.css`, css.join(''), budget, true)
}

mkdirSync(path.join(root, '.artifacts/bench'), { recursive: true })
writeFileSync(path.join(root, '.artifacts/bench/size.json'), JSON.stringify(results, null, 2))
const unlisted = results.filter(({ target }) => target === null)
if (unlisted.length > 0) {
  console.log(
    `\nno budget in tools/size-budgets.mjs: ${unlisted.map(({ name }) => name).join(', ')}`,
  )
}
process.exit(results.every((result) => result.ok || !result.gate) ? 0 : 1)

function report(name, content, target, gate = false) {
  const value = gzipSync(content, { level: 9 }).length
  const brotli = brotliCompressSync(content).length
  // Without a budget it was never meant to be there.
  const ok = target !== null && value <= target
  results.push({ name, value, unit: 'bytes gzip', target, ok, gate, brotli })
  const verdict = target === null ? 'UNLISTED' : `of ${target} ${ok ? 'ok' : 'OVER'}`
  console.log(
    `${name.padEnd(58)} ${String(value).padStart(7)} gzip ${String(brotli).padStart(7)} br  ${verdict}`,
  )
}

function text(chunks) {
  return chunks.map((chunk) => chunk.code).join('')
}

/** The chunks that load with one: it and what it imports statically. */
function reachable(chunks, entry) {
  const found = new Set([entry])
  for (const chunk of found)
    for (const file of chunk.imports) {
      const next = chunks.find((each) => each.fileName === file)
      if (next) found.add(next)
    }
  return [...found]
}

/** `share-viewer/panel/panel` for our own modules, `highlight.js/es/languages/css` for others. */
function moduleId(file) {
  if (!file) return ''
  const own = /packages\/([^/]+)\/dist\/(.+)\.js$/.exec(file)
  if (own) return `${own[1]}/${own[2]}`
  return file.replace(/^.*node_modules\//, '').replace(/\.m?js$/, '')
}

async function bundle(code, external) {
  const input = path.join(temporary, `entry-${seen.size}.mjs`)
  writeFileSync(input, code)
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    root,
    resolve: { alias: aliases() },
    plugins: [withoutPreload()],
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input,
        external,
        output: { format: 'es' },
        preserveEntrySignatures: 'strict',
      },
    },
  })
  return output
}

/** The bundler's own helper for lazy chunks is the host's, whoever brings chunks. */
function withoutPreload() {
  return {
    name: 'without-preload',
    enforce: 'pre',
    load: (id) =>
      id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load()' : null,
  }
}

function aliases() {
  const at = (file) => path.join(root, 'packages', file)
  return [
    { find: '@playthread/core/react', replacement: at('core/dist/react/index.js') },
    { find: '@playthread/adapters/http', replacement: at('adapters/dist/http/index.js') },
    {
      find: /^@playthread\/([^/]+)\/styles\.css$/,
      replacement: `${path.join(root, 'packages')}/$1/dist/styles.css`,
    },
    {
      find: /^@playthread\/(core|share-dialog|share-viewer|replay-bar)$/,
      replacement: `${path.join(root, 'packages')}/$1/dist/index.js`,
    },
  ]
}
