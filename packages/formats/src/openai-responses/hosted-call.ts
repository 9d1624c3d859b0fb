import type { JsonValue, ToolContent } from '@playthread/core'
import { jsonInput } from '../reading/json-input.ts'
import { plainJson } from '../reading/plain-json.ts'
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
import { foundCall, type FoundCall } from './item-call.ts'

/** Calls that the provider runs itself: the item holds the call and its result. */
export function readHostedCall(
  transcript: Transcript,
  item: UnknownRecord,
  type: string,
): FoundCall | undefined {
  switch (type) {
    case 'web_search_call':
      return hosted(item, 'web_search', jsonInput(field(item, 'action')), [])
    case 'file_search_call':
      return hosted(
        item,
        'file_search',
        { queries: plainJson(listField(item, 'queries')) },
        found(item),
      )
    case 'code_interpreter_call':
      return hosted(item, 'code_interpreter', codeOf(item), printed(item))
    case 'image_generation_call':
      return generatedImage(transcript, item)
    case 'mcp_call':
      return hosted(
        item,
        mcpName(item),
        jsonInput(field(item, 'arguments')),
        mcpOutput(transcript, item),
      )
    case 'mcp_approval_request':
      return foundCall({
        callId: textField(item, 'id'),
        toolName: mcpName(item),
        input: jsonInput(field(item, 'arguments')),
      })
    default:
      return undefined
  }
}

function hosted(
  item: UnknownRecord,
  toolName: string | undefined,
  input: JsonValue | undefined,
  output: readonly ToolContent[],
): FoundCall {
  const failed = field(item, 'error') !== undefined || textField(item, 'status') === 'failed'
  const ended = !['in_progress', 'searching', 'interpreting', 'generating', 'calling'].includes(
    textField(item, 'status') ?? '',
  )
  const result = ended
    ? { output, status: failed ? ('error' as const) : ('done' as const) }
    : undefined
  return foundCall({ callId: textField(item, 'id'), toolName, input, result })
}

function codeOf(item: UnknownRecord): JsonValue | undefined {
  const code = textField(item, 'code')
  return code === undefined ? undefined : { code }
}

function found(item: UnknownRecord): ToolContent[] {
  const results = listField(item, 'results')
  return results.length === 0 ? [] : [{ type: 'structured', value: plainJson(results) }]
}

/** What the code printed and drew. */
function printed(item: UnknownRecord): ToolContent[] {
  return listField(item, 'outputs').flatMap((output): ToolContent[] => {
    if (!isRecord(output)) return []
    const logs = textField(output, 'logs')
    if (logs !== undefined) return [{ type: 'text', text: logs }]
    const url = textField(output, 'url')
    const inline = url === undefined ? null : /^data:([^;,]+);base64,(.*)$/s.exec(url)
    if (inline) return [{ type: 'image', mediaType: inline[1] ?? '', data: inline[2] ?? '' }]
    return url === undefined ? [] : [{ type: 'resource_link', url }]
  })
}

function generatedImage(transcript: Transcript, item: UnknownRecord): FoundCall {
  const prompt = textField(item, 'revised_prompt')
  const data = textField(item, 'result')
  const input = prompt === undefined ? undefined : { prompt }
  if (data === undefined) return hosted(item, 'image_generation', input, [])
  const format = textField(item, 'output_format') ?? 'png'
  const resourceId = transcript.resources.add({
    key: data,
    title: `image.${format}`,
    mediaType: `image/${format}`,
    data,
    encoding: 'base64',
  })
  const call = hosted(item, 'image_generation', input, [{ type: 'resource', resourceId }])
  return {
    add(into, draft, head) {
      call.add(into, draft, head)
      draft.push({ type: 'resource', resourceId })
    },
  }
}

/** Such as `deepwiki.ask_question`. */
function mcpName(item: UnknownRecord): string | undefined {
  const name = textField(item, 'name')
  const server = textField(item, 'server_label')
  return name !== undefined && server !== undefined ? `${server}.${name}` : name
}

function mcpOutput(transcript: Transcript, item: UnknownRecord): ToolContent[] {
  const error = field(item, 'error')
  if (error === undefined) return toolOutput(field(item, 'output'), transcript.resources)
  const text = typeof error === 'string' ? error : textField(recordField(item, 'error'), 'message')
  return text === undefined
    ? [{ type: 'structured', value: plainJson(error) }]
    : [{ type: 'text', text }]
}
