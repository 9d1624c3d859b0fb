import { refuse } from '../handler/refusal.ts'
import { jsonDepth, maxJsonDepth } from './json-depth.ts'
import { readBody, type BodyLimits } from './read-body.ts'

/** The request's JSON body. Throws a Refusal (408, 413, 415, 400) for anything else. */
export async function readJson(request: Request, limits: BodyLimits): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? ''))
    throw refuse(415)
  const bytes = await readBody(request, limits)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw refuse(400)
  }
  if (jsonDepth(text) > maxJsonDepth) throw refuse(400)
  try {
    return JSON.parse(text)
  } catch {
    throw refuse(400)
  }
}
