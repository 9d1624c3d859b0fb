import { refuse } from './refusal.ts'

export interface CreateBody {
  /** Always a field of its own, so that nobody reads an inherited one in its place. */
  readonly ifGeneration: number | undefined
}

export function parseCreateBody(input: unknown): CreateBody {
  const fields = ownFields(input, ['ifGeneration'])
  const ifGeneration = fields.get('ifGeneration')
  if (ifGeneration !== undefined && !isGeneration(ifGeneration)) throw refuse(400)
  return { ifGeneration }
}

export function parseEmptyBody(input: unknown): void {
  ownFields(input, [])
}

/** The fields of a JSON object, if it holds no others. By entries: what is inherited is not there. */
function ownFields(input: unknown, names: readonly string[]): ReadonlyMap<string, unknown> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) throw refuse(400)
  const fields = new Map<string, unknown>(Object.entries(input))
  for (const name of fields.keys()) if (!names.includes(name)) throw refuse(400)
  return fields
}

function isGeneration(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}
