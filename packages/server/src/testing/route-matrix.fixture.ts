import document from '../openapi.json' with { type: 'json' }
import { operations } from './open-api.fixture.ts'

/** Who asks. `eve` is signed in and owns nothing that is asked for. */
export const people = { owner: 'ada', stranger: 'eve', anonymous: undefined } as const
export type Person = keyof typeof people

/** What the document says of one method of one path. */
export interface MatrixRow {
  readonly method: string
  /** With `{parameters}`. */
  readonly path: string
  readonly area: 'owner' | 'public'
  /** The operation that answers; a GET answers HEAD. None: the method is not offered. */
  readonly operationId: string | undefined
  /** The methods that are offered, as an `Allow` header lists them. */
  readonly allowed: ReadonlySet<string>
}

const methods = [
  'GET',
  'HEAD',
  'OPTIONS',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'QUERY',
  'PROPFIND',
  'PURGE',
  'get',
  'X-HTTP-METHOD',
]

/** Every path of the document with every method, offered or not. */
export const matrix: readonly MatrixRow[] = Object.entries(document.paths).flatMap(
  ([path, item]) => {
    const offered = operations.filter((operation) => operation.path === path)
    const allowed = new Set(
      offered.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method])),
    )
    return methods.map((method) => ({
      method,
      path,
      area: isOwners(item) ? ('owner' as const) : ('public' as const),
      // `Request` spells `get` as `GET`, as every browser does.
      operationId: offered.find(
        (each) => each.method === method.toUpperCase().replace('HEAD', 'GET'),
      )?.operationId,
      allowed,
    }))
  },
)

function isOwners(item: object): boolean {
  return JSON.stringify(item).includes('"tags":["owner"]')
}

/** Texts that a careless router, host or database could take for something else. */
export const literals = [
  ':id',
  ':conversationId',
  ':shareId',
  '{conversationId}',
  '{shareId}',
  '%7BshareId%7D',
  '%3AshareId',
  '*',
  '**',
  '.',
  '..',
  '%2e%2e',
  '..%2Fc1',
  'c1%2F..%2Fc1',
  'c1%2Fshare',
  'c2%2Fshare%2Fstop',
  '%2Fc1',
  'c1%252F',
  'c1%00',
  'c1%20',
  '%20c1',
  'C1',
  'c1;owner=ada',
  'c1%3Fuser=ada',
  'c1%23',
  '%ED%A0%80',
  '%',
  '__proto__',
  'constructor',
  'null',
  'undefined',
  '%27%20OR%201=1--',
]

/** A path of the document with values in the place of its parameters. */
export function fill(path: string, values: Readonly<Record<string, string>>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => values[name] ?? '')
}
