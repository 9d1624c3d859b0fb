import type { ToolContent } from '@playthread/core'
import { jsonInput } from '../reading/json-input.ts'
import type { MessageDraft } from '../reading/message-draft.ts'
import { field, isRecord, recordField, textField, type UnknownRecord } from '../reading/record.ts'
import type { ToolResult } from '../reading/tool-calls.ts'
import { toolOutput } from '../reading/tool-output.ts'
import type { Transcript } from '../reading/transcript.ts'
import { readUIPart } from './ui-part.ts'

/** Reads one part of a model message: calls and results here, the rest as UI messages have it. */
export function readModelPart(
  transcript: Transcript,
  draft: MessageDraft,
  part: unknown,
  path: string,
): void {
  const type = isRecord(part) ? textField(part, 'type') : undefined
  if (isRecord(part) && type === 'tool-call') {
    transcript.tools.call(draft, {
      callId: textField(part, 'toolCallId'),
      toolName: textField(part, 'toolName'),
      input: jsonInput(field(part, 'input', 'args')),
      path,
    })
  } else if (isRecord(part) && type === 'tool-result') {
    transcript.tools.result(draft, {
      callId: textField(part, 'toolCallId'),
      toolName: textField(part, 'toolName'),
      ...resultOf(part, transcript),
      path,
    })
  } else if (isRecord(part) && (type === 'image' || type === 'file')) {
    readUIPart(transcript, draft, fileOf(part, type), path)
  } else if (type !== 'tool-approval-request' && type !== 'tool-approval-response') {
    readUIPart(transcript, draft, part, path)
  }
}

/** v5 and later wrap a result: `{ type: 'text' | 'json' | 'error-text' | 'content' | …, value }`. */
function resultOf(
  part: UnknownRecord,
  transcript: Transcript,
): Pick<ToolResult, 'output' | 'status'> {
  const output = field(part, 'output')
  const kind = isRecord(output) ? (textField(output, 'type') ?? '') : ''
  if (
    !isRecord(output) ||
    !/^(text|json|content|error-text|error-json|execution-denied)$/.test(kind)
  ) {
    const status = field(part, 'isError') === true ? 'error' : 'done'
    return { output: toolOutput(output ?? field(part, 'result'), transcript.resources), status }
  }
  if (kind === 'execution-denied') return { output: reasonOf(output), status: 'denied' }
  const value = field(output, 'value')
  return {
    output: toolOutput(kind === 'content' ? mediaBlocks(value) : value, transcript.resources),
    status: kind.startsWith('error-') ? 'error' : 'done',
  }
}

function reasonOf(output: UnknownRecord): ToolContent[] {
  const text = textField(output, 'reason')
  return text === undefined ? [] : [{ type: 'text', text }]
}

function mediaBlocks(value: unknown): unknown {
  if (!Array.isArray(value)) return value
  return value.map((block: unknown) => {
    const type = isRecord(block) ? textField(block, 'type') : undefined
    const mediaType = isRecord(block) ? (textField(block, 'mediaType') ?? '') : ''
    const isImage =
      mediaType.startsWith('image/') && /^(media|image-data|file-data)$/.test(type ?? '')
    return isRecord(block) && isImage ? { ...block, type: 'image' } : block
  })
}

function fileOf(part: UnknownRecord, type: 'image' | 'file'): UnknownRecord {
  const value = field(part, 'image', 'data')
  const mediaType =
    textField(part, 'mediaType', 'mimeType') ?? (type === 'image' ? 'image/png' : undefined)
  const text =
    typeof value === 'string' ? value : textField(recordField(part, 'data'), 'url', 'data')
  const isUrl = /^(https?|data|blob):/i.test(text ?? '')
  return {
    type: 'file',
    filename: field(part, 'filename'),
    // A data URL names its own type.
    ...(mediaType !== undefined && !/^data:/i.test(text ?? '') && { mediaType }),
    ...(isUrl ? { url: text } : { data: text }),
  }
}
