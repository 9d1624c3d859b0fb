import type { Timestamp } from '@playthread/core'
import { parseJsonText } from '../reading/plain-json.ts'
import { DeltaText } from '../reading/delta-clock.ts'
import type { Streamed } from '../reading/message-draft.ts'
import { field, recordField, textField, type UnknownRecord } from '../reading/record.ts'

export interface StampedChunk {
  readonly chunk: UnknownRecord
  readonly at: Timestamp | undefined
}

interface FoldedPart {
  readonly part: UnknownRecord
  /** For text and reasoning that were recorded. */
  readonly streamed: Streamed | undefined
}

export interface FoldedMessage {
  readonly id: string | undefined
  readonly metadata: UnknownRecord
  readonly startedAt: Timestamp | undefined
  readonly parts: readonly FoldedPart[]
  readonly status: 'complete' | 'stopped' | 'error'
}

interface OpenPart {
  part: Record<string, unknown>
  text?: DeltaText
  inputText?: string
}

/** A message put together from the chunks of its stream, whole or broken off. */
export function foldChunks(chunks: readonly StampedChunk[]): FoldedMessage {
  const fold = new Fold()
  for (const { chunk, at } of chunks) fold.add(chunk, at)
  return fold.message(chunks[0]?.at)
}

class Fold {
  readonly #parts: OpenPart[] = []
  readonly #byKey = new Map<string, OpenPart>()
  #id: string | undefined
  #metadata: UnknownRecord = {}
  #status: FoldedMessage['status'] = 'stopped'

  add(chunk: UnknownRecord, at: Timestamp | undefined): void {
    const type = textField(chunk, 'type') ?? ''
    const metadata = recordField(chunk, 'messageMetadata')
    this.#metadata = { ...this.#metadata, ...metadata }
    if (type === 'start') this.#id = textField(chunk, 'messageId')
    else if (type === 'finish' && this.#status !== 'error') this.#status = 'complete'
    else if (type === 'abort') this.#status = 'stopped'
    else if (type === 'error') {
      this.#status = 'error'
      this.#put(undefined, { type, errorText: field(chunk, 'errorText') })
    } else if (/^(text|reasoning)-/.test(type)) this.#addText(type, chunk, at)
    else if (/^tool-(input|output|approval)-/.test(type)) this.#addTool(type, chunk)
    else if (type.startsWith('data-')) this.#addData(type, chunk)
    else if (type === 'source-url' || type === 'source-document' || type === 'file') {
      this.#put(undefined, chunk)
    } else if (type === 'start-step') this.#put(undefined, { type: 'step-start' })
  }

  message(startedAt: Timestamp | undefined): FoldedMessage {
    const parts = this.#parts.map(({ part, text, inputText }) => {
      if (text) return { part: { ...part, text: text.text }, streamed: hasTimes(text.streamed) }
      const input = field(part, 'input') ?? (inputText && (parseJsonText(inputText) ?? inputText))
      return {
        part: input === undefined || input === '' ? part : { ...part, input },
        streamed: undefined,
      }
    })
    return { id: this.#id, metadata: this.#metadata, startedAt, parts, status: this.#status }
  }

  #put(key: string | undefined, part: UnknownRecord): OpenPart {
    const open: OpenPart = { part: { ...part } }
    this.#parts.push(open)
    if (key !== undefined) this.#byKey.set(key, open)
    return open
  }

  #addText(type: string, chunk: UnknownRecord, at: Timestamp | undefined): void {
    const [kind = 'text', step] = type.split('-')
    const key = `${kind}\n${textField(chunk, 'id') ?? ''}`
    if (step === 'start') this.#byKey.delete(key)
    const open = this.#byKey.get(key) ?? this.#put(key, { type: kind })
    open.text ??= new DeltaText(at)
    if (step === 'delta') open.text.add(textField(chunk, 'delta', 'textDelta', 'text') ?? '', at)
    if (step === 'end') open.text.end(at)
  }

  #addTool(type: string, chunk: UnknownRecord): void {
    const key = `tool\n${textField(chunk, 'toolCallId') ?? ''}`
    const open =
      this.#byKey.get(key) ??
      this.#put(key, {
        type: 'dynamic-tool',
        toolCallId: field(chunk, 'toolCallId'),
        toolName: field(chunk, 'toolName'),
        state: 'input-streaming',
      })
    const { part } = open
    for (const name of ['toolName', 'title', 'input', 'output', 'errorText', 'preliminary']) {
      const value = field(chunk, name)
      if (value !== undefined) part[name] = value
    }
    if (type === 'tool-input-delta')
      open.inputText = (open.inputText ?? '') + (textField(chunk, 'inputTextDelta') ?? '')
    if (type === 'tool-output-available' && field(chunk, 'preliminary') !== true)
      delete part['preliminary']
    const state = states[type]
    // A result that a provider sends wins over the SDK's word that the tool is unknown to it.
    if (Object.hasOwn(states, type) && state !== undefined) part['state'] = state
  }

  #addData(type: string, chunk: UnknownRecord): void {
    if (field(chunk, 'transient') === true) return
    const id = textField(chunk, 'id')
    const key = id === undefined ? undefined : `${type}\n${id}`
    const known = key === undefined ? undefined : this.#byKey.get(key)
    if (known) known.part = { ...chunk }
    else this.#put(key, chunk)
  }
}

const states: Readonly<Record<string, string>> = {
  'tool-input-available': 'input-available',
  'tool-input-error': 'output-error',
  'tool-approval-request': 'approval-requested',
  'tool-output-available': 'output-available',
  'tool-output-error': 'output-error',
  'tool-output-denied': 'output-denied',
}

function hasTimes(streamed: Streamed): Streamed | undefined {
  return streamed.startedAt === undefined ? undefined : streamed
}
