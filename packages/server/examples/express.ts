import { createNodeListener } from '@playthread/server/node'
import express from 'express'
import { shares } from './shares.ts'

export const app = express()

// Before whatever reads bodies: a body can be read once.
app.all('/api/playthread/{*path}', createNodeListener(shares))

app.use(express.json())
app.post('/api/echo', (request, response) => {
  response.json(request.body)
})
