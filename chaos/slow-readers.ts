import { connect, type Socket } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { never, quantile, some, type Figure } from './figures.ts'
import { startServer, type ServerProcess } from './server-process.ts'
import { withTemporaryDirectory } from './temporary-directory.ts'

/** Viewers and readers who ask and then take nothing, while a conversation changes all the time. */
export async function slowReaders(count: number): Promise<readonly Figure[]> {
  return withTemporaryDirectory(async (directory) => {
    const server = await startServer({ sqlite: path.join(directory, 'shares.db') })
    const sockets: Socket[] = []
    try {
      const id = (await server.create('busy'))?.share?.id ?? ''
      await measure(server, id)
      const alone = await measure(server, id)
      for (let index = 0; index < count; index += 1) {
        sockets.push(await askAndTakeNothing(server.port, id, index % 5 ? '/events' : ''))
      }
      let isOver = false
      const changes = async () => {
        for (; !isOver; await wait(20)) await server.change('busy')
      }
      const changing = changes()
      const beside = await measure(server, id)
      isOver = true
      await changing
      const viewer = await server.watch(id)
      await server.stop('busy')
      await viewer.ended
      const told = viewer.types.at(-2) === 'stopped'
      const ratio = quantile(beside.ms, 0.99) / quantile(alone.ms, 0.99)
      return [
        some('slow readers', sockets.length),
        never('slow readers: failed reads of others', alone.failed + beside.failed),
        never('slow readers: a healthy viewer not told of the stop', told ? 0 : 1),
        {
          name: 'slow readers: p99 of healthy reads beside them ÷ without',
          value: Math.round(ratio * 100) / 100,
          unit: '×',
          target: '≤ 1.5',
          ok: ratio <= 1.5,
        },
      ]
    } finally {
      for (const socket of sockets) socket.destroy()
      await server.kill()
    }
  })
}

async function measure(server: ServerProcess, id: string) {
  const ms: number[] = []
  let failed = 0
  const reader = async () => {
    for (let index = 0; index < 100; index += 1) {
      const began = performance.now()
      if ((await server.read(id))?.status !== 200) failed += 1
      ms.push(performance.now() - began)
    }
  }
  await Promise.all([reader(), reader(), reader(), reader()])
  return { ms, failed }
}

async function askAndTakeNothing(port: number, id: string, what: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  socket.pause()
  await new Promise((resolve) => socket.once('connect', resolve))
  socket.write(`GET /api/playthread/public/${id}${what} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`)
  return socket
}
