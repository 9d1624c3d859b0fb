import type { Timed } from '@playthread/core'
import { readCitations } from './citations.ts'
import type { MessageDraft } from './message-draft.ts'
import { field, isRecord, listField, textField, type UnknownRecord } from './record.ts'
import type { Transcript } from './transcript.ts'
import { readFileBlock } from './file-block.ts'

/** Blocks that only say again what `tool_calls` says, or what nobody but the provider can read. */
const silent = new Set([
  'tool_use',
  'tool_call',
  'tool_call_chunk',
  'tool_calls',
  'function_call',
  'input_json_delta',
  'redacted_thinking',
  'invalid_tool_call',
])

/** Reads a message's `content`: a text, or a list of content blocks of any provider. */
export function readContent(
  transcript: Transcript,
  draft: MessageDraft,
  content: unknown,
  path: string,
  timed: Timed = {},
): void {
  if (content === undefined) return
  if (typeof content === 'string') {
    draft.text(content, timed)
    return
  }
  const blocks: readonly unknown[] = Array.isArray(content) ? content : [content]
  blocks.forEach((block, index) => {
    if (typeof block === 'string') draft.text(block, timed)
    else if (!isRecord(block) || !readBlock(transcript, draft, block, timed)) {
      const type = isRecord(block) ? (textField(block, 'type') ?? '') : ''
      transcript.issues.add(
        `${path}[${index}]`,
        `a "${type.slice(0, 80)}" block this version cannot read`,
      )
      draft.push({ type: 'unknown', originalType: type })
    }
  })
}

function readBlock(
  transcript: Transcript,
  draft: MessageDraft,
  block: UnknownRecord,
  timed: Timed,
): boolean {
  const type = textField(block, 'type') ?? ''
  if (silent.has(type)) return true
  switch (type) {
    case 'text':
    case 'text_delta':
    case 'output_text':
    case 'input_text':
    case 'refusal': {
      const text = field(block, 'text', 'refusal')
      if (typeof text !== 'string') return false
      draft.text(text, timed)
      readCitations(transcript, draft, block)
      return true
    }
    case 'thinking':
    case 'reasoning':
    case 'reasoning_content':
      draft.reasoning(reasoningOf(block), timed)
      return true
    default:
      return readFileBlock(transcript, draft, block, type)
  }
}

/** The readable text of a reasoning block: its own, or its summary's. */
export function reasoningOf(block: UnknownRecord): string {
  const own = textField(block, 'thinking', 'reasoning', 'reasoning_content', 'text')
  if (own !== undefined) return own
  const summary = field(block, 'summary')
  if (typeof summary === 'string') return summary
  return listField(block, 'summary')
    .map((item) => (isRecord(item) ? (textField(item, 'text') ?? '') : ''))
    .filter((text) => text !== '')
    .join('\n\n')
}
