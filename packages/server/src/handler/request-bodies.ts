import * as v from 'valibot'
import { refuse } from './refusal.ts'

const createBody = v.strictObject({
  ifGeneration: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER)),
  ),
})

const emptyBody = v.strictObject({})

export type CreateBody = v.InferOutput<typeof createBody>

export function parseCreateBody(input: unknown): CreateBody {
  return parse(createBody, input)
}

export function parseEmptyBody(input: unknown): void {
  parse(emptyBody, input)
}

function parse<T>(schema: v.GenericSchema<unknown, T>, input: unknown): T {
  // To a schema library an array with no items is an object with no keys.
  const result = Array.isArray(input) ? undefined : v.safeParse(schema, input)
  if (!result?.success) throw refuse(400)
  return result.output
}
