import type { JsonValue, ToolContent } from '@playthread/core'
import { jsonInput } from '../reading/json-input.ts'
import type { MessageDraft } from '../reading/message-draft.ts'
import { plainJson } from '../reading/plain-json.ts'
import { field, isRecord, recordField, textField, type UnknownRecord } from '../reading/record.ts'
import { closeCall, type ToolResult } from '../reading/tool-calls.ts'
import { toolOutput } from '../reading/tool-output.ts'
import type { Transcript } from '../reading/transcript.ts'
import type { ItemHead } from './response-item.ts'

/** A call as an item tells of it, ready to be added to a turn. */
export interface FoundCall {
  add(transcript: Transcript, draft: MessageDraft, head: ItemHead): void
}

export interface CallParts {
  readonly callId: string | undefined
  readonly toolName: string | undefined
  readonly title?: string | undefined
  readonly input?: JsonValue | undefined
  /** A call that a provider runs itself carries its result with it. */
  readonly result?: Pick<ToolResult, 'status' | 'output'> | undefined
}

export function foundCall(parts: CallParts): FoundCall {
  return {
    add(transcript, draft, { path, createdAt, endedAt }) {
      const { result, ...call } = parts
      const startedAt = result ? createdAt : (endedAt ?? createdAt)
      const part = transcript.tools.call(draft, { ...call, startedAt, path })
      if (result) closeCall(part, { ...result, endedAt })
    },
  }
}

/** Calls that the app or the machine answers, in an item of their own. */
export function readItemCall(item: UnknownRecord, type: string): FoundCall | undefined {
  const callId = textField(item, 'call_id', 'id')
  const call = (toolName: string | undefined, input: unknown): FoundCall =>
    foundCall({ callId, toolName, input: jsonInput(input) })
  const action = field(item, 'action')
  switch (type) {
    case 'function_call':
      return call(textField(item, 'name'), field(item, 'arguments'))
    case 'custom_tool_call':
      return call(textField(item, 'name'), field(item, 'input'))
    case 'local_shell_call':
    case 'shell_call':
      return call('shell', action)
    case 'computer_call':
      return call('computer', action)
    case 'apply_patch_call':
      return call('apply_patch', field(item, 'operation'))
    case 'tool_search_call':
      return call('tool_search', field(item, 'arguments'))
    default:
      return undefined
  }
}

/** Reads a result into the call it answers. */
export function readItemOutput(
  transcript: Transcript,
  draft: MessageDraft,
  item: UnknownRecord,
  type: string,
  { path, endedAt, createdAt }: ItemHead,
): boolean {
  const callId = textField(item, 'call_id', 'approval_request_id')
  if (callId === undefined) return false
  if (type === 'mcp_approval_response') {
    if (field(item, 'approve') !== false) return true
    const output = reasonOf(item)
    transcript.tools.result(draft, { callId, output, status: 'denied', path })
    return true
  }
  const value = field(item, 'output') ?? field(item, 'tools')
  transcript.tools.result(draft, {
    callId,
    output: outputOf(value, transcript),
    status: didFail(item, value) ? 'error' : 'done',
    endedAt: endedAt ?? createdAt,
    path,
  })
  return true
}

function reasonOf(item: UnknownRecord): ToolContent[] {
  const text = textField(item, 'reason')
  return text === undefined ? [] : [{ type: 'text', text }]
}

/** Shells of Codex wrap what they printed: `{ output, metadata: { exit_code } }`, often as text. */
function outputOf(value: unknown, transcript: Transcript): ToolContent[] {
  const json = jsonInput(value)
  if (
    isRecord(json) &&
    isRecord(field(json, 'metadata')) &&
    typeof field(json, 'output') === 'string'
  ) {
    const text = textField(json, 'output') ?? ''
    return text.trim() === '' ? [] : [{ type: 'text', text }]
  }
  return toolOutput(plainBlocks(value), transcript.resources)
}

/** `input_text` and `input_image` blocks under the names that tools give them. */
function plainBlocks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainBlocks)
  if (!isRecord(value)) return value
  switch (textField(value, 'type')) {
    case 'input_text':
    case 'output_text':
      return { type: 'text', text: field(value, 'text') }
    case 'input_image':
    case 'computer_screenshot':
      return { type: 'image_url', image_url: field(value, 'image_url') }
    default:
      return plainJson(value)
  }
}

function didFail(item: UnknownRecord, value: unknown): boolean {
  const json = jsonInput(value)
  const exit = isRecord(json) ? field(recordField(json, 'metadata'), 'exit_code') : undefined
  return (typeof exit === 'number' && exit !== 0) || textField(item, 'status') === 'failed'
}
