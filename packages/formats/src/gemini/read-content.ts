import type { MessageDraft } from '../reading/message-draft.ts'
import {
  field,
  isRecord,
  listField,
  recordField,
  textField,
  type UnknownRecord,
} from '../reading/record.ts'
import type { Transcript } from '../reading/transcript.ts'
import type { GeminiItem } from './gemini-content.ts'
import { readGeminiPart } from './read-part.ts'

/** Reads one content: the user's, the model's, or the answers of tools (in either role). */
export function readGeminiContent(transcript: Transcript, item: GeminiItem): void {
  const { content, path, id, createdAt, model } = item
  const role = textField(content, 'role') ?? 'user'
  const parts = listField(content, 'parts')
  if (role === 'system') return
  if (role !== 'user' && role !== 'model' && role !== 'function' && role !== 'tool') {
    transcript.issues.add(`${path}.role`, 'a role this version cannot read')
    return
  }
  const isAnswer = role !== 'user' || parts.every(isToolAnswer)
  if (parts.length > 0 || role === 'model') {
    const draft =
      isAnswer || role !== 'user'
        ? transcript.turn({ id, createdAt, model, path })
        : transcript.begin('user', { id, createdAt, path })
    parts.forEach((part, index) => {
      readGeminiPart(transcript, draft, part, `${path}.parts[${index}]`, createdAt)
    })
    readEnd(draft, item.candidate ?? {})
  }
}

function isToolAnswer(part: unknown): boolean {
  return isRecord(part) && isRecord(field(part, 'functionResponse', 'function_response'))
}

const failures = new Set([
  'SAFETY',
  'RECITATION',
  'BLOCKLIST',
  'PROHIBITED_CONTENT',
  'SPII',
  'MALFORMED_FUNCTION_CALL',
  'OTHER',
])

function readEnd(draft: MessageDraft, candidate: UnknownRecord): void {
  const grounding = field(candidate, 'groundingMetadata', 'grounding_metadata')
  if (isRecord(grounding)) {
    for (const chunk of [
      ...listField(grounding, 'groundingChunks'),
      ...listField(grounding, 'grounding_chunks'),
    ]) {
      const web = isRecord(chunk) ? field(chunk, 'web', 'retrievedContext', 'maps') : undefined
      const url = isRecord(web) ? textField(web, 'uri') : undefined
      if (isRecord(web) && url !== undefined) draft.source(url, textField(web, 'title'))
    }
  }
  for (const cited of listField(recordField(candidate, 'citationMetadata'), 'citationSources')) {
    const url = isRecord(cited) ? textField(cited, 'uri') : undefined
    if (url !== undefined) draft.source(url)
  }
  const reason = textField(candidate, 'finishReason', 'finish_reason') ?? ''
  const message = textField(candidate, 'errorMessage', 'error_message')
  if (message !== undefined) draft.push({ type: 'error', message })
  if (failures.has(reason) || message !== undefined) draft.status = 'error'
  else if (reason === 'MAX_TOKENS' || field(candidate, 'interrupted') === true)
    draft.status = 'stopped'
}
