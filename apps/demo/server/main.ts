import path from 'node:path'
import { parseArgs } from 'node:util'
import { startDemoServer } from './demo-server.ts'

const root = path.resolve(import.meta.dirname, '..')

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env.PORT ?? '5173' },
    host: { type: 'string', default: '127.0.0.1' },
    /** Where conversations and shares are kept between runs. */
    data: { type: 'string', default: path.join(root, '.demo') },
    speed: { type: 'string', default: '1' },
  },
})

const server = await startDemoServer({
  port: Number(values.port),
  hostname: values.host,
  directory: path.resolve(values.data),
  dist: path.join(root, 'dist'),
  speed: Number(values.speed),
}).catch((error: unknown) => {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    console.error(`Port ${values.port} is taken. Choose another: PORT=5180 npm run demo`)
    process.exit(1)
  }
  throw error
})

process.stdout.write(`\n  Playthread demo: ${server.url}\n\n`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void server.close().then(() => process.exit(0)))
}
