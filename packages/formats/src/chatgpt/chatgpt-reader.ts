import type { ToolPart } from '@playthread/core'
import { readCitations } from './citations.ts'
import { readContent, textOf } from './content.ts'
import { jsonInput } from '../reading/json-input.ts'
import type { Draft, MessageDraft } from '../reading/message-draft.ts'
import { modelName } from '../reading/model-name.ts'
import { readMoment } from '../reading/moment.ts'
import { field, recordField, textField, type UnknownRecord } from '../reading/record.ts'
import type { Transcript } from '../reading/transcript.ts'
import { readToolMessage } from './tool-message.ts'

/** Content that was written for the model: custom instructions and what it remembers of the user. */
const privateContent = new Set([
  'user_editable_context',
  'model_editable_context',
  'app_pairing_content',
])
const privateTools = new Set(['bio', 'user_info', 'personal_context'])

/** Reads message after message of a branch. */
export class ChatGPTReader {
  readonly #transcript: Transcript
  /** The call that was answered last: one call may have several messages for an answer. */
  #lastCall: { readonly tool: string; readonly part: Draft<ToolPart> } | undefined

  constructor(transcript: Transcript) {
    this.#transcript = transcript
  }

  read(message: UnknownRecord, path: string): void {
    const author = recordField(message, 'author')
    const role = textField(author, 'role')
    const type = textField(recordField(message, 'content'), 'content_type') ?? ''
    const recipient = textField(message, 'recipient') ?? 'all'
    const tool = baseName(role === 'tool' ? textField(author, 'name') : recipient)
    if (isHidden(message) || privateContent.has(type) || privateTools.has(tool)) return
    if (role === 'user') this.#readUser(message, path)
    else if (role === 'assistant' && recipient === 'all') this.#readAssistant(message, type, path)
    else if (role === 'assistant') this.#readCall(message, recipient, path)
    else if (role === 'tool') this.#readTool(message, tool, path)
    else if (role !== 'system') this.#transcript.issues.add(path, 'a role this version cannot read')
  }

  #readUser(message: UnknownRecord, path: string): void {
    const draft = this.#transcript.begin('user', {
      id: textField(message, 'id'),
      createdAt: readMoment(field(message, 'create_time')),
      path,
    })
    readContent(this.#transcript, draft, message, path)
  }

  #turn(message: UnknownRecord, path: string): MessageDraft {
    const model = modelName(textField(recordField(message, 'metadata'), 'model_slug'))
    const createdAt = readMoment(field(message, 'create_time'))
    return this.#transcript.turn({ id: textField(message, 'id'), createdAt, model, path })
  }

  #readAssistant(message: UnknownRecord, type: string, path: string): void {
    const draft = this.#turn(message, path)
    const metadata = recordField(message, 'metadata')
    if (type === 'reasoning_recap') endReasoning(draft, metadata)
    else {
      readContent(this.#transcript, draft, message, path)
      readCitations(draft, metadata)
    }
    draft.status = statusOf(message, metadata)
  }

  #readCall(message: UnknownRecord, recipient: string, path: string): void {
    const draft = this.#turn(message, path)
    const text = textOf(recordField(message, 'content'))
    const input = jsonInput(text)
    const part = this.#transcript.tools.call(draft, {
      callId: textField(message, 'id'),
      toolName: recipient,
      input: typeof input === 'string' ? { code: input } : input,
      startedAt: readMoment(field(message, 'create_time')),
      path,
    })
    this.#lastCall = { tool: baseName(recipient), part }
  }

  #readTool(message: UnknownRecord, tool: string, path: string): void {
    const call = this.#lastCall?.tool === tool ? this.#lastCall.part : undefined
    const turn = this.#transcript.turn({ id: undefined, path })
    const part = readToolMessage(this.#transcript, turn, message, tool, call, path)
    if (part) this.#lastCall = { tool, part }
  }
}

function isHidden(message: UnknownRecord): boolean {
  const metadata = recordField(message, 'metadata')
  return (
    field(metadata, 'is_visually_hidden_from_conversation') === true ||
    field(metadata, 'is_user_system_message') === true
  )
}

/** `dalle` for `dalle.text2im`. */
function baseName(name: string | undefined): string {
  return name?.split('.')[0] ?? ''
}

/** "Thought for 12 seconds": the end of the reasoning before it. */
function endReasoning(draft: MessageDraft, metadata: UnknownRecord): void {
  const seconds = field(metadata, 'finished_duration_sec')
  const at = draft.parts.findLastIndex((part) => part.type === 'reasoning')
  const part = draft.parts[at]
  const start =
    part?.type === 'reasoning' && part.startedAt ? Date.parse(part.startedAt) : Number.NaN
  if (part?.type !== 'reasoning' || typeof seconds !== 'number' || Number.isNaN(start)) return
  const endedAt = readMoment(new Date(start + seconds * 1000))
  if (endedAt) draft.parts[at] = { ...part, endedAt }
}

function statusOf(message: UnknownRecord, metadata: UnknownRecord): 'complete' | 'stopped' {
  const status = textField(message, 'status') ?? ''
  const finish = textField(recordField(metadata, 'finish_details'), 'type') ?? ''
  const isCut = ['in_progress', 'finished_partial_completion'].includes(status)
  return isCut || ['max_tokens', 'interrupted'].includes(finish) ? 'stopped' : 'complete'
}
