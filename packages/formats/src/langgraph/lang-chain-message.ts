import {
  field,
  isRecord,
  listField,
  recordField,
  textField,
  type UnknownRecord,
} from '../reading/record.ts'

/** A LangChain message, whichever of its spellings it came in. */
export interface LangChainMessage {
  readonly kind: 'human' | 'ai' | 'tool' | 'private' | undefined
  readonly fields: UnknownRecord
  /** `additional_kwargs`: what providers and apps put beside the content. */
  readonly extra: UnknownRecord
}

const kinds: Readonly<Record<string, LangChainMessage['kind']>> = {
  human: 'human',
  user: 'human',
  ai: 'ai',
  assistant: 'ai',
  tool: 'tool',
  function: 'tool',
  system: 'private',
  developer: 'private',
  remove: 'private',
}

/**
 * Knows the API's form (`type: 'ai'`), stored ones (`{ type, data }`, `{ lc, id, kwargs }`), class
 * names (`AIMessageChunk`) and plain `role` messages.
 */
export function readLangChainMessage(value: unknown): LangChainMessage | undefined {
  if (!isRecord(value)) return undefined
  const stored = isRecord(field(value, 'kwargs')) ? 'kwargs' : 'data'
  const inner = field(value, 'content') === undefined ? recordField(value, stored) : {}
  const fields = Object.keys(inner).length > 0 ? inner : value
  const className = listField(value, 'id').at(-1)
  const isConstructor = field(value, 'type') === 'constructor' && typeof className === 'string'
  const name = isConstructor ? className : kindName(value, fields)
  const short = name.replace(/Message(Chunk)?$/, '').toLowerCase()
  return {
    kind: Object.hasOwn(kinds, short) ? kinds[short] : undefined,
    fields,
    extra: recordField(fields, 'additional_kwargs'),
  }
}

function kindName(value: UnknownRecord, fields: UnknownRecord): string {
  const type = textField(value, 'type', 'role') ?? textField(fields, 'type', 'role') ?? ''
  return /^(chat|generic|message)$/i.test(type.replace(/Message(Chunk)?$/, ''))
    ? (textField(fields, 'role') ?? type)
    : type
}

/** Messages that an app adds for the model alone. */
export function isHidden({ fields, extra }: LangChainMessage): boolean {
  const metadata = recordField(fields, 'response_metadata')
  const tags = [...listField(fields, 'tags'), ...listField(metadata, 'tags')]
  return (
    [fields, extra, metadata].some((each) =>
      hidingFields.some((name) => field(each, name) === true),
    ) ||
    textField(fields, 'id')?.startsWith('do-not-render-') === true ||
    tags.some((tag) => tag === 'langsmith:do-not-render' || tag === 'langsmith:hidden')
  )
}

const hidingFields = ['hide_from_ui', 'hidden', 'is_hidden', 'hideFromUI']
