import type { ToolContent, ToolPart } from '@playthread/core'
import type { Draft, MessageDraft } from '../reading/message-draft.ts'
import { readMoment } from '../reading/moment.ts'
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
import { addSource } from './citations.ts'
import { addFile, textOf } from './content.ts'

/**
 * Reads a tool's message into the call it answers; the part it wrote to. Nothing where the message
 * only kept the page waiting.
 */
export function readToolMessage(
  transcript: Transcript,
  draft: MessageDraft,
  message: UnknownRecord,
  tool: string,
  call: Draft<ToolPart> | undefined,
  path: string,
): Draft<ToolPart> | undefined {
  const content = recordField(message, 'content')
  const type = textField(content, 'content_type')
  if (type === 'tether_quote') addSource(draft, content)
  const output = [
    ...toolOutput(textOf(content), transcript.resources),
    ...pictures(transcript, draft, message, content),
  ]
  if (output.length === 0) return call
  const status = type === 'system_error' ? ('error' as const) : ('done' as const)
  const endedAt = readMoment(field(message, 'create_time'))
  if (!call || call.status === 'running') {
    const callId = call?.toolCallId ?? textField(message, 'id')
    if (!call) transcript.tools.call(draft, { callId, toolName: tool || undefined, path })
    return transcript.tools.result(draft, { callId, output, status, endedAt, path })
  }
  call.output = [...(call.output ?? []), ...output]
  if (endedAt) call.endedAt = endedAt
  return call
}

/** Pictures the tool made are results to see, beside the call too. */
function pictures(
  transcript: Transcript,
  draft: MessageDraft,
  message: UnknownRecord,
  content: UnknownRecord,
): ToolContent[] {
  const title = textField(recordField(message, 'metadata'), 'image_gen_title')
  return listField(content, 'parts').flatMap((part): ToolContent[] => {
    if (!isRecord(part) || textField(part, 'content_type') !== 'image_asset_pointer') return []
    const file = title === undefined ? part : { ...part, name: `${title}.png` }
    return [{ type: 'resource', resourceId: addFile(transcript, draft, file, undefined) }]
  })
}
