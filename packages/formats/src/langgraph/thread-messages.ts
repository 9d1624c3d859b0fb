import type { Timestamp, ToolPart } from '@playthread/core'
import type { MessageDraft } from '../reading/message-draft.ts'
import { modelName } from '../reading/model-name.ts'
import { momentOfUuid } from '../reading/moment.ts'
import { field, listField, recordField, textField } from '../reading/record.ts'
import { replaceTagged } from '../reading/tagged-text.ts'
import type { Transcript } from '../reading/transcript.ts'
import { presentedPaths, type Artifacts } from './artifacts.ts'
import { readContent, reasoningOf } from '../reading/content-block.ts'
import { isHidden, readLangChainMessage, type LangChainMessage } from './lang-chain-message.ts'
import { momentOf, readToolCalls, readToolMessage } from './tool-messages.ts'

/** A thread's messages, read; its files are attached once every tool call is known. */
export interface Thread {
  readonly tools: readonly ToolPart[]
  readonly startedAt: Timestamp | undefined
  attach(artifacts: Artifacts, paths: readonly string[], uploads: unknown): void
}

export function readThread(transcript: Transcript, messages: readonly unknown[]): Thread {
  const uploadsOf = new Map<MessageDraft, readonly unknown[]>()
  messages.forEach((value, index) => {
    const path = `messages[${index}]`
    const message = readLangChainMessage(value)
    if (message?.kind === undefined) {
      transcript.issues.add(path, 'not a message: expected a type such as "human", "ai" or "tool"')
    } else if (message.kind === 'human' && !isHidden(message)) {
      const draft = readHuman(transcript, message, path)
      uploadsOf.set(draft, listField(message.extra, 'files'))
    } else if (message.kind === 'ai' && !isHidden(message)) readAi(transcript, message, path)
    else if (message.kind === 'tool') {
      readToolMessage(transcript, transcript.turn({ id: undefined, path }), message, path)
    }
  })
  const parts = transcript.messages.flatMap((draft) => draft.parts)
  return {
    tools: parts.filter((part) => part.type === 'tool'),
    startedAt: transcript.messages.find((draft) => draft.head.createdAt)?.head.createdAt,
    attach(artifacts, paths, uploads) {
      attachUploads(transcript, artifacts, uploadsOf, Array.isArray(uploads) ? uploads : [])
      attachArtifacts(transcript, artifacts, paths)
    },
  }
}

function readHuman(transcript: Transcript, message: LangChainMessage, path: string): MessageDraft {
  const { fields, extra } = message
  const createdAt = momentOf(fields, extra)
  const draft = transcript.begin('user', { id: textField(fields, 'id'), createdAt, path })
  const content = field(fields, 'content')
  readContent(transcript, draft, withoutFileNote(content), `${path}.content`)
  return draft
}

/** Some agents write a note on the uploaded files into the user's own text, for the model. */
const fileNotes = ['uploaded_files', 'current_uploads']

function withoutFileNote(content: unknown): unknown {
  if (typeof content === 'string') return withoutNote(content)
  if (!Array.isArray(content)) return content
  return content.map((block: unknown) => {
    const text = readText(block)
    return text === undefined ? block : { type: 'text', text: withoutNote(text) }
  })
}

function withoutNote(text: string): string {
  const clean = replaceTagged(text, fileNotes, () => '')
  return clean === text ? text : clean.trim()
}

function readText(block: unknown): string | undefined {
  const isText = typeof block === 'object' && block !== null && 'text' in block && 'type' in block
  return isText && block.type === 'text' && typeof block.text === 'string' ? block.text : undefined
}

function readAi(transcript: Transcript, message: LangChainMessage, path: string): void {
  const { fields, extra } = message
  const id = textField(fields, 'id')
  const createdAt = momentOf(fields, extra) ?? momentOfUuid(id ?? '')
  const metadata = recordField(fields, 'response_metadata')
  const model = modelName(textField(metadata, 'model_name', 'model', 'ls_model_name'))
  const draft = transcript.turn({ id, createdAt, model, path })
  // The model's run began with whatever came first of it.
  const first = draft.parts.length
  const started = () => (createdAt && draft.parts.length === first ? { startedAt: createdAt } : {})
  const reasoning =
    textField(extra, 'reasoning_content') ?? reasoningOf(recordField(extra, 'reasoning'))
  draft.reasoning(reasoning, started())
  readContent(transcript, draft, field(fields, 'content'), `${path}.content`, started())
  readToolCalls(transcript, draft, message, path, started().startedAt)
}

function attachUploads(
  transcript: Transcript,
  artifacts: Artifacts,
  uploadsOf: ReadonlyMap<MessageDraft, readonly unknown[]>,
  threadUploads: readonly unknown[],
): void {
  const attached = new Set<string>()
  const attach = (draft: MessageDraft | undefined, upload: unknown): void => {
    const resourceId = artifacts.addUpload(upload)
    if (!draft || resourceId === undefined || attached.has(resourceId)) return
    attached.add(resourceId)
    draft.push({ type: 'resource', resourceId })
  }
  for (const [draft, uploads] of uploadsOf) for (const each of uploads) attach(draft, each)
  const firstHuman = transcript.messages.find((draft) => draft.role === 'user')
  for (const upload of threadUploads) attach(firstHuman, upload)
}

/** Puts artifacts after the call that presents them; the rest at the end of the last turn. */
function attachArtifacts(
  transcript: Transcript,
  artifacts: Artifacts,
  paths: readonly string[],
): void {
  const shown = new Set<string>()
  for (const draft of transcript.messages) {
    const parts = draft.parts.flatMap((part) => {
      const presented = part.type === 'tool' ? presentedPaths(part) : []
      const ids = presented.map((path) => artifacts.add(path)).filter((id) => !shown.has(id))
      for (const id of ids) shown.add(id)
      return [part, ...ids.map((resourceId) => ({ type: 'resource', resourceId }) as const)]
    })
    draft.parts.splice(0, draft.parts.length, ...parts)
  }
  const lastTurn = transcript.messages.findLast((draft) => draft.role === 'assistant')
  for (const path of paths) {
    const resourceId = artifacts.add(path)
    if (!shown.has(resourceId)) lastTurn?.push({ type: 'resource', resourceId })
    shown.add(resourceId)
  }
}
