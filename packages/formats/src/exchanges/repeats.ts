import { field, isRecord, listField, textField, type UnknownRecord } from '../reading/record.ts'

export interface Exchange {
  readonly path: string
  readonly request: UnknownRecord
  /** Parsed: an answer, or the events of a streamed one. */
  readonly response: unknown
  readonly url: string
}

const names = ['messages', 'input', 'contents'] as const

/**
 * The exchanges, each with only what its request says anew: most APIs remember nothing, so a
 * request says again all that went before. The answer as it first came knows more than its repeat.
 */
export function withoutRepeats(exchanges: readonly Exchange[]): Exchange[] {
  return exchanges.flatMap((exchange, index) => {
    const before = exchanges[index - 1]
    const next = exchanges[index + 1]
    const said = saidIn(exchange)
    // The same request once more: the first try failed.
    if (next && isSame(said, saidIn(next))) return []
    const earlier = before ? saidIn(before) : []
    if (!isContinued(earlier, said)) return [exchange]
    const fresh = said.slice(earlier.length)
    const start = fresh.findIndex((item) => !isAnswer(item))
    return [{ ...exchange, request: saying(exchange.request, start < 0 ? [] : fresh.slice(start)) }]
  })
}

/** What a request says: its items without instructions. */
function saidIn({ request }: Exchange): readonly unknown[] {
  const input = field(request, 'input')
  if (typeof input === 'string') return [{ role: 'user', content: input }]
  const list = names.flatMap((name) => listField(request, name))
  return list.filter((item) => !['system', 'developer'].includes(roleOf(item)))
}

function saying(request: UnknownRecord, items: readonly unknown[]): UnknownRecord {
  const name = names.find((each) => field(request, each) !== undefined) ?? 'messages'
  return { ...request, [name]: items }
}

function isContinued(earlier: readonly unknown[], later: readonly unknown[]): boolean {
  return (
    earlier.length > 0 && earlier.length < later.length && textIn(earlier[0]) === textIn(later[0])
  )
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length > 0 && JSON.stringify(one) === JSON.stringify(other)
}

/** Providers write the same text in different wrappings. */
function textIn(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(textIn).join('')
  return isRecord(value) ? textIn(field(value, 'text', 'content', 'parts') ?? '') : ''
}

/** An item that the answer before brought, sent back. */
function isAnswer(item: unknown): boolean {
  const role = roleOf(item)
  if (role !== '') return role === 'assistant' || role === 'model'
  const type = isRecord(item) ? (textField(item, 'type') ?? '') : ''
  return type === 'reasoning' || type.endsWith('_call') || type === 'compaction'
}

function roleOf(item: unknown): string {
  return isRecord(item) ? (textField(item, 'role') ?? '') : ''
}
