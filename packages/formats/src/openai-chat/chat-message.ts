import type { Timestamp } from '@playthread/core'
import { readCitations } from '../reading/citations.ts'
import { readContent } from '../reading/content-block.ts'
import { jsonInput } from '../reading/json-input.ts'
import type { MessageDraft } from '../reading/message-draft.ts'
import { modelName } from '../reading/model-name.ts'
import {
  field,
  isRecord,
  listField,
  recordField,
  textField,
  type UnknownRecord,
} from '../reading/record.ts'
import { toolOutput } from '../reading/tool-output.ts'
import type { Transcript } from '../reading/transcript.ts'

/** A message of the Chat Completions API, with what its answer says of it. */
export interface ChatItem {
  readonly message: unknown
  readonly path: string
  readonly id?: string | undefined
  readonly model?: string | undefined
  readonly createdAt?: Timestamp | undefined
  readonly finishReason?: string | undefined
}

/** Reads messages one after another. System and developer messages stay private. */
export class ChatReader {
  readonly #transcript: Transcript
  constructor(transcript: Transcript) {
    this.#transcript = transcript
  }

  read(item: ChatItem): void {
    const { message, path } = item
    const role = isRecord(message) ? textField(message, 'role') : undefined
    if (!isRecord(message) || role === undefined) {
      this.#transcript.issues.add(path, 'expected a message with a role')
    } else if (role === 'user') this.#readUser(message, item)
    else if (role === 'assistant') this.#readAssistant(message, item)
    else if (role === 'tool' || role === 'function') this.#readResult(message, path)
    else if (role !== 'system' && role !== 'developer') {
      this.#transcript.issues.add(`${path}.role`, 'a role this version cannot read')
    }
  }

  #readUser(message: UnknownRecord, { path, id, createdAt }: ChatItem): void {
    const draft = this.#transcript.begin('user', {
      id: textField(message, 'id') ?? id,
      createdAt,
      path,
    })
    readContent(this.#transcript, draft, field(message, 'content'), `${path}.content`)
  }

  #readAssistant(message: UnknownRecord, item: ChatItem): void {
    const { path, createdAt } = item
    const id = textField(message, 'id') ?? item.id
    const draft = this.#transcript.turn({ id, createdAt, model: modelName(item.model), path })
    draft.reasoning(reasoningOf(message))
    readContent(this.#transcript, draft, field(message, 'content'), `${path}.content`)
    draft.text(textField(message, 'refusal') ?? '')
    readCitations(this.#transcript, draft, message)
    this.#readAudio(draft, recordField(message, 'audio'))
    listField(message, 'tool_calls').forEach((call, index) => {
      this.#readCall(draft, call, `${path}.tool_calls[${index}]`)
    })
    const legacy = field(message, 'function_call')
    if (isRecord(legacy)) this.#readLegacyCall(draft, legacy, `${path}.function_call`)
    draft.status = statusOf(item.finishReason)
  }

  #readAudio(draft: MessageDraft, audio: UnknownRecord): void {
    draft.text(textField(audio, 'transcript') ?? '')
    const data = textField(audio, 'data')
    if (data === undefined) return
    const resourceId = this.#transcript.resources.add({
      key: data,
      mediaType: 'audio/wav',
      data,
      encoding: 'base64',
    })
    draft.push({ type: 'resource', resourceId })
  }

  #readCall(draft: MessageDraft, call: unknown, path: string): void {
    if (!isRecord(call)) {
      this.#transcript.issues.add(path, 'expected an object')
      return
    }
    const fn = isRecord(field(call, 'custom'))
      ? recordField(call, 'custom')
      : recordField(call, 'function')
    this.#transcript.tools.call(draft, {
      callId: textField(call, 'id'),
      toolName: textField(fn, 'name') ?? textField(call, 'name'),
      input: jsonInput(field(fn, 'arguments', 'input') ?? field(call, 'arguments')),
      path,
    })
  }

  #readLegacyCall(draft: MessageDraft, call: UnknownRecord, path: string): void {
    const name = textField(call, 'name')
    const input = jsonInput(field(call, 'arguments'))
    this.#transcript.tools.call(draft, {
      callId: undefined,
      pairKey: name,
      toolName: name,
      input,
      path,
    })
  }

  #readResult(message: UnknownRecord, path: string): void {
    const name = textField(message, 'name')
    this.#transcript.tools.result(this.#transcript.turn({ id: undefined, path }), {
      callId: textField(message, 'tool_call_id'),
      // From before calls had ids.
      pairKey: name,
      toolName: name,
      output: toolOutput(field(message, 'content'), this.#transcript.resources),
      // Not the API's own: other formats of this shape say so.
      status: field(message, 'is_error') === true ? 'error' : 'done',
      path,
    })
  }
}

/** Providers of the same API put thoughts in fields of their own. */
function reasoningOf(message: UnknownRecord): string {
  const own = textField(message, 'reasoning_content', 'reasoning')
  if (own !== undefined) return own
  return listField(message, 'reasoning_details')
    .map((detail) => (isRecord(detail) ? (textField(detail, 'text', 'summary') ?? '') : ''))
    .filter((text) => text !== '')
    .join('\n\n')
}

function statusOf(finishReason: string | undefined): 'complete' | 'stopped' | 'error' {
  if (finishReason === 'length') return 'stopped'
  return finishReason === 'content_filter' ? 'error' : 'complete'
}
