import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { findConversation, findUser } from '../../examples/host.ts'
import type { Env } from '../../examples/worker.ts'
import { createSqliteStore } from '../sqlite/index.ts'
import { expectShareLoop } from './share-loop.fixture.ts'

const entry = path.resolve(import.meta.dirname, '../../examples/worker.ts')

interface Worker {
  fetch(request: Request, env: Env): Promise<Response>
}

/** The example as one script, for a world without modules of Node. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['@playthread/source', 'worker'] },
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ['iife'], name: 'worker', fileName: 'worker' },
    },
  })
  const [output] = Array.isArray(result) ? result : [result]
  if (!output || !('output' in output)) throw new Error('nothing was built')
  return output.output[0].code
}

/** What every fetch-standard runtime has. No `process`, no `Buffer`, no `require`. */
const webGlobals = {
  AbortController,
  AbortSignal,
  Blob,
  Headers,
  ReadableStream,
  Request,
  Response,
  TextDecoder,
  TextEncoder,
  TransformStream,
  URL,
  URLSearchParams,
  atob,
  btoa,
  clearInterval,
  clearTimeout,
  console,
  crypto,
  performance,
  queueMicrotask,
  setInterval,
  setTimeout,
  // The runtime's own, so that bytes made inside are bytes outside.
  ArrayBuffer,
  Error,
  Uint8Array,
}

test('runs where there is fetch and nothing of Node', async () => {
  const code = await bundle()
  const context = vm.createContext({ ...webGlobals })
  vm.runInContext(`${code}\nglobalThis.exported = worker.default ?? worker`, context)
  const worker: Worker = context['exported']
  const env: Env = {
    store: createSqliteStore({ path: ':memory:' }),
    findConversation: async (id) => (await findConversation(id))?.conversation ?? null,
    findOwner: async (request, id) => {
      const user = await findUser(request)
      const owner = id === null ? user : (await findConversation(id))?.owner
      return user !== undefined && user === owner ? user : null
    },
  }
  await expectShareLoop(async (url, init) => {
    const response = await worker.fetch(new Request(`https://app.example${url}`, init), env)
    // This example knows no strangers, only the not signed in.
    return response.status === 401 ? new Response(null, { status: 403 }) : response
  })
})

test('the handler’s entry reaches no module of Node', () => {
  const seen = new Set<string>()
  const visit = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    // A type is gone before anything runs.
    const text = readFileSync(file, 'utf8').replaceAll(/typeof import\([^)]*\)/g, '')
    for (const [, specifier = ''] of text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)) {
      expect([file, specifier]).toEqual([
        file,
        expect.not.stringMatching(/^node:|^@hono\/node-server/),
      ])
      const next = path.resolve(path.dirname(file), specifier)
      if (specifier.startsWith('.') && existsSync(next)) visit(next)
    }
  }
  visit(path.resolve(import.meta.dirname, '../index.ts'))
  expect(seen.size).toBeGreaterThan(20)
})
