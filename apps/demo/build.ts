import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'vite'
import { loadConversations } from './data/load-conversations.ts'

// The pages, what renders the public one on the server, then the demo's conversations beside them for the mode that has no server to ask:
// `?adapter=browser`.
const root = import.meta.dirname
const configFile = path.join(root, 'vite.config.ts')
await build({ configFile, logLevel: 'warn' })
await build({
  configFile,
  logLevel: 'warn',
  build: { ssr: 'src/entry-server.tsx', outDir: 'dist/server', copyPublicDir: false },
  ssr: { noExternal: true, external: ['react', 'react-dom'] },
})

const target = path.join(root, 'dist/demo-data')
const entries = (await loadConversations()).map(({ conversation, resources }) => {
  const files = [...resources].map(([resourceId, file]) => {
    mkdirSync(path.join(target, conversation.id), { recursive: true })
    cpSync(file.path, path.join(target, conversation.id, resourceId))
    const url = `/demo-data/${conversation.id}/${resourceId}`
    return { resourceId, mediaType: file.mediaType, url }
  })
  return { conversation, files }
})
mkdirSync(target, { recursive: true })
writeFileSync(path.join(target, 'conversations.json'), JSON.stringify(entries))
