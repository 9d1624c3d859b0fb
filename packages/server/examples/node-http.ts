import { createServer } from 'node:http'
import { createNodeListener } from '@playthread/server/node'
import { shares } from './shares.ts'

const answerShares = createNodeListener(shares)

export const server = createServer((incoming, outgoing) => {
  if (incoming.url?.startsWith('/api/playthread/')) return void answerShares(incoming, outgoing)
  outgoing.writeHead(404).end()
})
