import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'
import { flatMessages } from '../contenders/shape.ts'
import type { HtmlKind } from '../contenders/list.ts'
import { generateConversation } from '../corpus/generate.ts'
import { htmlPage } from '../corpus/html.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
}
const kinds: Readonly<Record<string, HtmlKind>> = {
  static: 'static',
  'static-cv': 'static-cv',
  'static-cv-sections': 'static-cv-sections',
  'bare-cv': 'bare-cv',
}

/** The built page and the corpora, on loopback. */
export async function serve(folder: string): Promise<{ url: string; close: () => void }> {
  const corpora = new Map<string, string>()
  const read = (pathname: string): Promise<string | Buffer> | string => {
    const corpus = /^\/corpus\/(\d+)(?:\.([\w-]+))?\.(json|html)$/.exec(pathname)
    if (!corpus) return readFile(path.join(folder, path.normalize(pathname)))
    const known = corpora.get(pathname) ?? makeCorpus(Number(corpus[1]), kinds[corpus[2] ?? ''])
    corpora.set(pathname, known)
    return known
  }
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    try {
      const body = await read(pathname)
      const type = types[path.extname(pathname)] ?? 'application/octet-stream'
      response.writeHead(200, { 'content-type': type }).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() }
}

function makeCorpus(count: number, kind: HtmlKind | undefined): string {
  const conversation = generateConversation(count)
  return kind ? htmlPage(flatMessages(conversation), kind) : JSON.stringify(conversation)
}
