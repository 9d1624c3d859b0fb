import type { Timed } from '@playthread/core'
import { readCitations } from '../reading/citations.ts'
import type { MessageDraft } from '../reading/message-draft.ts'
import { plainJson } from '../reading/plain-json.ts'
import {
  field,
  isRecord,
  listField,
  recordField,
  textField,
  type UnknownRecord,
} from '../reading/record.ts'
import type { Transcript } from '../reading/transcript.ts'
import { readToolResult } from './tool-result.ts'

/** The content of a message as blocks, whichever way it is written; `undefined` when it has none. */
export function blocksOf(message: UnknownRecord): readonly unknown[] | undefined {
  const content = field(message, 'content')
  if (typeof content === 'string') return [{ type: 'text', text: content }]
  return Array.isArray(content) ? (content as readonly unknown[]) : undefined
}

/** Reads a block of the assistant's (or one that any side may send: an image, a document). */
export function readBlock(
  transcript: Transcript,
  draft: MessageDraft,
  block: unknown,
  path: string,
  timed: Timed = {},
): void {
  if (isRecord(block) && readKnown(transcript, draft, block, path, timed)) return
  const type = isRecord(block) ? (textField(block, 'type') ?? '') : ''
  transcript.issues.add(path, `a "${type.slice(0, 80)}" block this version cannot read`)
  draft.push({ type: 'unknown', originalType: type })
}

function readKnown(
  transcript: Transcript,
  draft: MessageDraft,
  block: UnknownRecord,
  path: string,
  timed: Timed,
): boolean {
  const type = textField(block, 'type') ?? ''
  switch (type) {
    case 'text': {
      const text = field(block, 'text')
      if (typeof text !== 'string') return false
      draft.text(text, timed)
      readCitations(transcript, draft, block)
      return true
    }
    case 'thinking':
      draft.reasoning(textField(block, 'thinking') ?? '', timed)
      return true
    case 'redacted_thinking':
      return true
    case 'tool_use':
    case 'server_tool_use':
    case 'mcp_tool_use':
      readToolUse(transcript, draft, block, path, timed)
      return true
    case 'image':
    case 'document':
      return readFile(transcript, draft, block, type)
    case 'search_result':
      return readSearchResult(draft, block)
    case 'container_upload':
      return true
    default:
      if (!type.endsWith('tool_result')) return false
      readToolResult(transcript, draft, { block, path, endedAt: timed.endedAt })
      return true
  }
}

function readToolUse(
  transcript: Transcript,
  draft: MessageDraft,
  block: UnknownRecord,
  path: string,
  timed: Timed,
): void {
  const input = field(block, 'input')
  transcript.tools.call(draft, {
    callId: textField(block, 'id'),
    toolName: textField(block, 'name'),
    input: input === undefined ? undefined : plainJson(input),
    // The line is written once the call is complete: that is when the tool starts.
    startedAt: timed.endedAt,
    path,
  })
}

function readFile(
  transcript: Transcript,
  draft: MessageDraft,
  block: UnknownRecord,
  type: 'image' | 'document',
): boolean {
  const source = recordField(block, 'source')
  const url = textField(source, 'url')
  const data = textField(source, 'data') ?? plainContent(source)
  const key = url ?? data ?? textField(source, 'file_id')
  if (key === undefined) return false
  const title = textField(block, 'title')
  const isText = field(source, 'type') === 'text' || field(source, 'type') === 'content'
  const mediaType = textField(source, 'media_type') ?? fallback(type, isText)
  const resourceId = transcript.resources.add({
    key,
    mediaType,
    ...(title && { title }),
    ...(url !== undefined && { url }),
    ...(data !== undefined && { data, encoding: isText ? 'utf8' : 'base64' }),
  })
  draft.push({ type: 'resource', resourceId })
  return true
}

function fallback(type: 'image' | 'document', isText: boolean): string {
  if (type === 'image') return 'image/png'
  return isText ? 'text/plain' : 'application/pdf'
}

/** A document made of blocks: its text. */
function plainContent(source: UnknownRecord): string | undefined {
  const content = field(source, 'content')
  if (typeof content === 'string') return content
  const texts = listField(source, 'content').flatMap((each) =>
    isRecord(each) ? [textField(each, 'text') ?? ''] : [],
  )
  return texts.length === 0 ? undefined : texts.join('\n\n')
}

/** A passage that an app gave the model to cite. */
function readSearchResult(draft: MessageDraft, block: UnknownRecord): boolean {
  const url = textField(block, 'source')
  if (url === undefined) return false
  draft.source(url, textField(block, 'title'), plainContent(block))
  return true
}
