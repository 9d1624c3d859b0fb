#!/usr/bin/env node
// Bytes a host's bundle grows by, from the built packages: gzip and brotli per entry and lazy chunk.
//   npm run size
// `own` counts our code and what only we bring; React, Radix, TanStack Query and motion stay outside.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'vite'

const root = path.resolve(import.meta.dirname, '..')
const react = [/^react(\/|$)/, /^react-dom(\/|$)/, /^scheduler/]
const frameworks = [...react, /^@radix-ui\//, /^@tanstack\//, /^framer-motion/, /^motion-/]

/**
 * Budgets in bytes of gzip for what is loaded at once, from the performance contract. `gate` fails
 * the run; without it the figure is a target still to reach, printed as it is.
 */
const entries = [
  {
    name: 'ShareButton before intent',
    code: `import { ShareButton } from '@playthread/share-dialog'; import { ShareProvider } from '@playthread/core/react'; console.log(ShareButton, ShareProvider)`,
    external: frameworks,
    budget: 6000,
    gate: true,
  },
  {
    name: 'SharedConversation with replay bar',
    code: `import { SharedConversation } from '@playthread/share-viewer'; console.log(SharedConversation)`,
    external: react,
    budget: 75_000,
  },
  {
    name: 'ReplayBar with core',
    code: `import { ReplayBar, useReplay } from '@playthread/replay-bar'; console.log(ReplayBar, useReplay)`,
    external: frameworks,
    budget: 9000,
  },
  {
    name: 'Timeline core',
    code: `import { compileTimeline, stateAt } from '@playthread/core'; console.log(compileTimeline, stateAt)`,
    external: [],
    budget: 3000,
  },
  {
    name: 'HTTP adapter',
    code: `import { createHttpAdapter } from '@playthread/adapters/http'; console.log(createHttpAdapter)`,
    external: [],
  },
]

const temporary = path.join(root, '.artifacts/size')
rmSync(temporary, { recursive: true, force: true })
mkdirSync(temporary, { recursive: true })
const results = []

for (const [index, { name, code, external, budget, gate }] of entries.entries()) {
  const input = path.join(temporary, `entry-${index}.mjs`)
  writeFileSync(input, code)
  const output = await build({
    configFile: false,
    logLevel: 'error',
    root,
    resolve: { alias: aliases() },
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
  const chunks = output.output.filter((file) => file.type === 'chunk')
  const first = reachable(
    chunks,
    chunks.find((chunk) => chunk.isEntry),
  )
  report(name, first, budget, gate)
  for (const chunk of chunks
    .filter((each) => !first.includes(each))
    .toSorted((a, b) => b.code.length - a.code.length)
    .slice(0, 8))
    report(`  lazy ${chunk.name}`, [chunk])
}
mkdirSync(path.join(root, '.artifacts/bench'), { recursive: true })
writeFileSync(path.join(root, '.artifacts/bench/size.json'), JSON.stringify(results, null, 2))
process.exit(results.every((result) => result.ok || !result.gate) ? 0 : 1)

function report(name, chunks, target, gate = false) {
  const code = chunks.map((chunk) => chunk.code).join('')
  const value = gzipSync(code, { level: 9 }).length
  const ok = target === undefined || value <= target
  results.push({ name: name.trim(), value, unit: 'bytes gzip', target: target ?? null, ok, gate })
  const limit = target === undefined ? '' : ` of ${target} ${ok ? 'ok' : 'over'}`
  console.log(
    `${name.padEnd(44)} ${String(value).padStart(7)} gzip ${String(brotliCompressSync(code).length).padStart(7)} br${limit}`,
  )
}

/** The chunks that load with the entry: it and what it imports statically. */
function reachable(chunks, entry) {
  const found = new Set([entry])
  for (const chunk of found)
    for (const file of chunk.imports) {
      const next = chunks.find((each) => each.fileName === file)
      if (next) found.add(next)
    }
  return [...found]
}

function aliases() {
  const at = (file) => path.join(root, 'packages', file)
  return [
    { find: '@playthread/core/react', replacement: at('core/dist/react/index.js') },
    { find: /^@playthread\/core$/, replacement: at('core/dist/index.js') },
    { find: '@playthread/adapters/http', replacement: at('adapters/dist/http/index.js') },
    {
      find: /^@playthread\/(share-dialog|share-viewer|replay-bar)$/,
      replacement: `${path.join(root, 'packages')}/$1/dist/index.js`,
    },
  ]
}
