import { Ajv2020 } from 'ajv/dist/2020.js'
import document from '../openapi.json' with { type: 'json' }

interface MediaType {
  readonly schema?: object
}
interface DocumentedResponse {
  readonly $ref?: string
  readonly headers?: Readonly<Record<string, unknown>>
  readonly content?: Readonly<Record<string, MediaType>>
}
interface Operation {
  readonly operationId: string
  readonly responses: Readonly<Record<string, DocumentedResponse>>
}
export interface DocumentedOperation extends Operation {
  readonly method: string
  /** With `{parameters}`. */
  readonly path: string
}

const methods = new Set(['get', 'post', 'options', 'head', 'put', 'patch', 'delete'])
const ajv = new Ajv2020({ strict: false, allErrors: true })
ajv.addSchema(document, 'openapi')

/** Every operation of the document. */
export const operations: readonly DocumentedOperation[] = Object.entries(document.paths).flatMap(
  ([path, item]) =>
    Object.entries(item)
      .filter((entry): entry is [string, Operation] => methods.has(entry[0]))
      .map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })),
)

/** What is wrong with a response, by the document. Empty: nothing. */
export async function problemsOf(operationId: string, response: Response): Promise<string[]> {
  const operation = operations.find((each) => each.operationId === operationId)
  const documented = operation?.responses[response.status]
  if (!documented) return [`${operationId} answers ${response.status}, which is not documented`]
  const { headers = {}, content } = dereference(documented)
  const missing = Object.keys(headers)
    .filter((name) => !response.headers.has(name))
    .map((name) => `${operationId} ${response.status} lacks the header ${name}`)
  const schema = content?.['application/json']?.schema
  if (!schema) {
    await response.body?.cancel()
    return missing
  }
  const pointer = `openapi${pointerTo(operationId, response.status)}`
  const validate = ajv.getSchema(pointer)
  if (!validate) return [...missing, `no schema at ${pointer}`]
  const body: unknown = await response.json()
  await validate(body)
  return [
    ...missing,
    ...(validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`),
  ]
}

function dereference(response: DocumentedResponse): DocumentedResponse {
  const name = response.$ref?.split('/').at(-1)
  const shared: Readonly<Record<string, DocumentedResponse>> = document.components.responses
  return (name === undefined ? undefined : shared[name]) ?? response
}

function pointerTo(operationId: string, status: number): string {
  const operation = operations.find((each) => each.operationId === operationId)
  const ref = operation?.responses[status]?.$ref
  const escaped = (operation?.path ?? '').replaceAll('~', '~0').replaceAll('/', '~1')
  const inline = `#/paths/${encodeURIComponent(escaped)}/${operation?.method.toLowerCase()}/responses/${status}`
  return `${ref ?? inline}/content/application~1json/schema`
}
