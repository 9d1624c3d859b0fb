import { invalid } from '../reading/invalid.ts'
import { jsonInput } from '../reading/json-input.ts'
import { modelName } from '../reading/model-name.ts'
import { idFromStart } from '../reading/opaque-id.ts'
import type { Reading, ReadOptions } from '../reading/reading.ts'
import {
  field,
  isRecord,
  listField,
  recordField,
  textField,
  type UnknownRecord,
} from '../reading/record.ts'
import { toolOutput } from '../reading/tool-output.ts'
import { Transcript } from '../reading/transcript.ts'
import { readSamplingMessage } from './sampling-message.ts'

/**
 * Reads what the Model Context Protocol carries: tool calls with their results (`{ call, result }`, or
 * a result alone), and the messages of a sampling request or answer. System prompts, `_meta` and
 * annotations stay private.
 *
 * @see https://modelcontextprotocol.io/specification/2025-11-25/schema
 * @throws ShareError `invalid_conversation` when there is neither
 */
export function fromMcp(input: unknown, options: ReadOptions = {}): Reading {
  const list: readonly unknown[] = Array.isArray(input) ? input : [input]
  const records = list.filter(isRecord).map(unwrapped)
  if (!records.some((each) => isCall(each) || isToolResult(each) || isSampling(each))) {
    throw invalid(
      'This is not of the Model Context Protocol: expected { call, result }, a tool result, or sampling messages.',
      'no result or message',
    )
  }
  const transcript = new Transcript(idFromStart(records), options)
  records.forEach((record, index) => {
    const path = `[${index}]`
    if (isCall(record))
      readCall(transcript, recordField(record, 'call'), recordField(record, 'result'), path)
    else if (isToolResult(record)) readCall(transcript, { name: 'tool' }, record, path)
    else if (Array.isArray(field(record, 'messages'))) {
      listField(record, 'messages').forEach((message, at) => {
        readSamplingMessage(transcript, message, `${path}.messages[${at}]`)
      })
    } else readSamplingMessage(transcript, record, path, modelName(textField(record, 'model')))
  })
  return transcript.finish()
}

/** A JSON-RPC message's own part. */
function unwrapped(record: UnknownRecord): UnknownRecord {
  if (field(record, 'jsonrpc') !== '2.0') return record
  return isRecord(field(record, 'result'))
    ? recordField(record, 'result')
    : recordField(record, 'params')
}

function readCall(
  transcript: Transcript,
  call: UnknownRecord,
  result: UnknownRecord,
  path: string,
): void {
  const part = transcript.tools.call(transcript.turn({ id: undefined, path }), {
    callId: undefined,
    toolName: textField(call, 'name'),
    input: jsonInput(field(call, 'arguments')),
    path,
  })
  part.output = toolOutput(result, transcript.resources)
  part.status = field(result, 'isError') === true ? 'error' : 'done'
}

function isCall(record: UnknownRecord): boolean {
  return (
    textField(recordField(record, 'call'), 'name') !== undefined &&
    isRecord(field(record, 'result'))
  )
}

function isToolResult(record: UnknownRecord): boolean {
  const content = field(record, 'content')
  return (
    Array.isArray(content) &&
    field(record, 'role') === undefined &&
    field(record, 'type') === undefined &&
    content.every(isBlock)
  )
}

function isBlock(block: unknown): boolean {
  return (
    isRecord(block) &&
    /^(text|image|audio|resource|resource_link)$/.test(textField(block, 'type') ?? '')
  )
}

function isSampling(record: UnknownRecord): boolean {
  const messages = Array.isArray(field(record, 'messages'))
    ? listField(record, 'messages')
    : [record]
  return messages.some((message) => {
    if (!isRecord(message) || textField(message, 'role') === undefined) return false
    const content = field(message, 'content')
    // One block, where every other format has text or a list; or results by MCP's own name.
    const results = listField(message, 'content').filter(isRecord)
    return (
      (isRecord(content) && textField(content, 'type') !== undefined) ||
      results.some((block) => textField(block, 'toolUseId') !== undefined)
    )
  })
}

/** Data of the protocol's own shape. */
export function isMcp(data: unknown): boolean {
  const records = (Array.isArray(data) ? data.slice(0, 50) : [data]).filter(isRecord).map(unwrapped)
  return (
    records.length > 0 &&
    records.every((each) => isCall(each) || isToolResult(each) || isSampling(each))
  )
}
