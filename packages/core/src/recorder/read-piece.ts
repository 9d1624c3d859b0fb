import type { StreamEvent } from './stream-recording.ts'

const deltaFields = ['delta', 'text', 'textDelta'] as const
const toolStarts = /^tool-(input-start|input-available|input-error|call)$/
const toolEnds = /^tool-(output-(available|error|denied)|result|error)$/

/**
 * What a piece of the AI SDK's UI message stream (v5 and later) or of its `fullStream` says; a plain
 * string is text that was added. `undefined` for all that takes no time.
 */
export function readPiece(piece: unknown): StreamEvent | undefined {
  if (typeof piece === 'string') return { type: 'text', delta: piece }
  if (typeof piece !== 'object' || piece === null) return undefined
  const field = (name: string): string | undefined => {
    const value: unknown = Object.hasOwn(piece, name) ? Reflect.get(piece, name) : undefined
    return typeof value === 'string' ? value : undefined
  }
  const name = field('type') ?? ''
  const [, kind, edge] = /^(text|reasoning)(?:-(start|delta|end))?$/.exec(name) ?? []
  if (kind === 'text' || kind === 'reasoning') {
    return {
      type: kind,
      id: field('id'),
      delta: edge === 'start' || edge === 'end' ? undefined : firstOf(deltaFields.map(field)),
      edge: edge === 'start' || edge === 'end' ? edge : undefined,
    }
  }
  const id = field('toolCallId') ?? (name === 'tool-input-start' ? field('id') : undefined)
  if (id === undefined || Reflect.get(piece, 'preliminary') === true) return undefined
  if (toolStarts.test(name)) return { type: 'tool', id }
  return toolEnds.test(name) ? { type: 'tool', id, edge: 'end' } : undefined
}

const firstOf = (values: readonly (string | undefined)[]): string | undefined =>
  values.find((value) => value !== undefined)
