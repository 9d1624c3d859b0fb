import { Hono } from 'hono'
import { shares } from './shares.ts'

export const app = new Hono()

app.all('/api/playthread/*', (context) => shares(context.req.raw))
