// Bundles markdown-it for the published viewer: its own modules, as the package ships them in its
// source map, with smaller helpers in place of its five packages, and without what is switched off.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { characterEntities } from 'character-entities'
import { build } from 'vite'
import { packReferences } from '../packages/share-viewer/src/markdown/engine/named-references.ts'

const engine = path.resolve(import.meta.dirname, '../packages/share-viewer/src/markdown/engine')
const viewer = createRequire(path.join(engine, 'index.js'))
const references = 'virtual:references'

/** What markdown-it imports → what it gets, in the engine's folder. */
const replacements = {
  entities: 'decode-reference.ts',
  'uc.micro': 'punctuation.ts',
  'linkify-it': 'linkify.ts',
  mdurl: 'addresses.ts',
  'punycode.js': 'punycode.ts',
  './presets/zero.ts': 'no-preset.ts',
  './presets/commonmark.ts': 'no-preset.ts',
  './renderer.ts': 'no-renderer.ts',
  './rules_core/replacements.ts': 'no-rule.ts',
  './rules_core/smartquotes.ts': 'no-rule.ts',
  './rules_block/html_block.ts': 'no-rule.ts',
  './rules_inline/html_inline.ts': 'no-rule.ts',
}

/** @returns {Promise<string>} the module `markdown/engine/markdown-it.js` of the built package. */
export async function bundleMarkdownEngine() {
  const [output] = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [fromSourceMap()],
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: path.join(engine, 'markdown-it.ts'), formats: ['es'] },
    },
  })
  const chunk = output.output.find((file) => file.type === 'chunk')
  return `/*! markdown-it, MIT, Vitaly Puzrin, Alex Kocharin */\n${chunk.code}`
}

function fromSourceMap() {
  const main = viewer.resolve('markdown-it').replace(/[^/]+$/, 'markdown-it.mjs')
  const { sources, sourcesContent } = JSON.parse(readFileSync(`${main}.map`, 'utf8'))
  const modules = new Map(
    sources.map((source, index) => [path.resolve(main, '..', source), sourcesContent[index]]),
  )
  const unused = new Set(Object.keys(replacements))
  return {
    name: 'markdown-it-from-source-map',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id === references) return `\0${references}`
      if (id === 'markdown-it') return path.resolve(main, '../../src/index.ts')
      if (!modules.has(importer)) return null
      if (unused.delete(id) || id in replacements) return path.join(engine, replacements[id])
      return path.resolve(importer, '..', id)
    },
    load(id) {
      if (id === `\0${references}`)
        return `export const packedReferences = ${JSON.stringify(packReferences(characterEntities))}`
      return modules.get(id) ?? null
    },
    buildEnd() {
      if (unused.size > 0)
        throw new Error(`markdown-it no longer imports ${[...unused].join(', ')}`)
    },
  }
}
