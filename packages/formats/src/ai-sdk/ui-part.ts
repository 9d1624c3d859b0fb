import type { MessageDraft } from '../reading/message-draft.ts'
import { plainJson } from '../reading/plain-json.ts'
import { field, isRecord, recordField, textField, type UnknownRecord } from '../reading/record.ts'
import type { Transcript } from '../reading/transcript.ts'
import { modernSource, modernTool } from './legacy-parts.ts'
import { readUIFile, readUIDocument } from './ui-file.ts'
import { readUITool } from './ui-tool.ts'

/** Reads one part of a UI message into the draft; a part nobody knows keeps its place. */
export function readUIPart(
  transcript: Transcript,
  draft: MessageDraft,
  part: unknown,
  path: string,
): void {
  const type = isRecord(part) ? textField(part, 'type') : undefined
  if (!isRecord(part) || type === undefined) {
    transcript.issues.add(path, 'expected a part: an object with a type')
    draft.push({ type: 'unknown', originalType: '' })
  } else if (!readKnown(transcript, draft, part, type, path)) {
    transcript.issues.add(path, `a "${type.slice(0, 80)}" part this version cannot read`)
    draft.push({ type: 'unknown', originalType: type })
  }
}

function readKnown(
  transcript: Transcript,
  draft: MessageDraft,
  part: UnknownRecord,
  type: string,
  path: string,
): boolean {
  switch (type) {
    case 'text':
      if (typeof field(part, 'text', 'content') !== 'string') return false
      draft.text(textField(part, 'text', 'content') ?? '')
      return true
    case 'reasoning':
      draft.reasoning(textField(part, 'text', 'reasoning') ?? '')
      return true
    // A step's beginning, and what a provider notes for itself: nothing a reader could see.
    case 'step-start':
    case 'custom':
      draft.breakText()
      return true
    case 'source':
      return readSource(draft, modernSource(part))
    case 'source-url':
      return readSource(draft, part)
    case 'source-document':
      return readUIDocument(transcript, draft, part)
    case 'file':
    case 'reasoning-file':
      return readUIFile(transcript, draft, part)
    case 'tool-invocation':
      readUITool(transcript, draft, modernTool(recordField(part, 'toolInvocation')), path)
      return true
    case 'error':
      draft.push({ type, message: textField(part, 'errorText', 'error', 'message', 'text') ?? '' })
      return true
    default:
      return readNamed(transcript, draft, part, type, path)
  }
}

/** Parts whose type carries a name: `tool-<name>`, `data-<name>`. */
function readNamed(
  transcript: Transcript,
  draft: MessageDraft,
  part: UnknownRecord,
  type: string,
  path: string,
): boolean {
  if (type === 'dynamic-tool' || type.startsWith('tool-')) {
    readUITool(transcript, draft, part, path)
    return true
  }
  if (!type.startsWith('data-') || type === 'data-') return false
  draft.push({
    type: 'data',
    name: type.slice('data-'.length),
    data: plainJson(field(part, 'data')),
  })
  return true
}

function readSource(draft: MessageDraft, part: UnknownRecord): boolean {
  const url = textField(part, 'url')
  if (url === undefined) return false
  draft.source(url, textField(part, 'title'), textField(part, 'snippet'))
  return true
}
