import type { JsonValue, Timestamp, ToolContent } from '@playthread/core'
import { jsonInput } from '../reading/json-input.ts'
import { readContent } from '../reading/content-block.ts'
import type { MessageDraft } from '../reading/message-draft.ts'
import { readMoment } from '../reading/moment.ts'
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

/** Reads one event of version 1. Events of other kinds are the agent's own bookkeeping. */
export function readEvent(transcript: Transcript, event: UnknownRecord, path: string): void {
  const at = readMoment(field(event, 'timestamp'))
  switch (textField(event, 'kind')) {
    case 'MessageEvent':
      return readMessage(transcript, event, path, at)
    case 'ActionEvent':
      return readAction(transcript, event, path, at)
    case 'ObservationEvent':
    case 'AgentErrorEvent':
    case 'UserRejectObservation':
      return readResult(transcript, event, path, at)
    case 'ConversationErrorEvent': {
      const turn = turnOf(transcript, event, path, at)
      turn.push({ type: 'error', message: textField(event, 'detail', 'error') ?? '' })
      turn.status = 'error'
      return
    }
    case 'PauseEvent':
    case 'InterruptEvent': {
      const last = transcript.messages.at(-1)
      if (last?.role === 'assistant') last.status = 'stopped'
      return
    }
    default:
  }
}

function readMessage(
  transcript: Transcript,
  event: UnknownRecord,
  path: string,
  at: Timestamp | undefined,
): void {
  const message = recordField(event, 'llm_message')
  const role = textField(message, 'role')
  if (role === 'system') return
  const content = plainBlocks(field(message, 'content'))
  if (field(event, 'source') === 'user' || role === 'user') {
    const draft = transcript.begin('user', { id: textField(event, 'id'), createdAt: at, path })
    readContent(transcript, draft, content, `${path}.content`)
    return
  }
  const turn = turnOf(transcript, event, path, at)
  turn.reasoning(textField(message, 'reasoning_content') ?? '', at ? { endedAt: at } : {})
  readContent(transcript, turn, content, `${path}.content`)
}

function readAction(
  transcript: Transcript,
  event: UnknownRecord,
  path: string,
  at: Timestamp | undefined,
): void {
  const turn = turnOf(transcript, event, path, at)
  turn.reasoning(textField(event, 'reasoning_content') ?? '', at ? { endedAt: at } : {})
  readContent(transcript, turn, plainBlocks(field(event, 'thought')), `${path}.thought`)
  const action = recordField(event, 'action')
  const toolName = textField(event, 'tool_name')
  if (toolName === 'finish') turn.text(textField(action, 'message') ?? '')
  if (toolName === 'think') turn.reasoning(textField(action, 'thought') ?? '')
  if (toolName === 'finish' || toolName === 'think') return
  transcript.tools.call(turn, {
    callId: textField(event, 'tool_call_id'),
    toolName,
    title: textField(event, 'summary'),
    input: inputOf(event, action),
    startedAt: at,
    path,
  })
}

/** What the model asked for, without what it had to say for the machine's sake. */
function inputOf(event: UnknownRecord, action: UnknownRecord): JsonValue | undefined {
  const written = jsonInput(field(recordField(event, 'tool_call'), 'arguments'))
  const input: UnknownRecord = isRecord(written) ? written : action
  const shown = Object.entries(input).filter(
    ([name]) => !['security_risk', 'summary', 'kind'].includes(name),
  )
  return plainJson(Object.fromEntries(shown))
}

function readResult(
  transcript: Transcript,
  event: UnknownRecord,
  path: string,
  endedAt: Timestamp | undefined,
): void {
  const toolName = textField(event, 'tool_name')
  if (toolName === 'finish' || toolName === 'think') return
  const observation = recordField(event, 'observation')
  const error = textField(event, 'error')
  const reason = textField(event, 'rejection_reason')
  const exit = field(observation, 'exit_code')
  const failed =
    error !== undefined ||
    field(observation, 'is_error') === true ||
    (typeof exit === 'number' && exit > 0)
  const isDenied = field(event, 'kind') === 'UserRejectObservation'
  const text = error ?? reason
  const output: ToolContent[] =
    text === undefined
      ? toolOutput(plainBlocks(field(observation, 'content')), transcript.resources)
      : [{ type: 'text', text }]
  transcript.tools.result(transcript.turn({ id: undefined, path }), {
    callId: textField(event, 'tool_call_id'),
    toolName,
    output,
    status: isDenied ? 'denied' : failed ? 'error' : 'done',
    endedAt,
    path,
  })
}

/** Blocks without the notes to the provider that each carries. */
function plainBlocks(content: unknown): unknown {
  if (!Array.isArray(content)) return content
  return content.filter(isRecord).flatMap((block): UnknownRecord[] => {
    if (field(block, 'type') === 'text') return [{ type: 'text', text: field(block, 'text') }]
    const urls = listField(block, 'image_urls')
    return field(block, 'type') === 'image' && urls.length > 0
      ? urls.map((url) => ({ type: 'image_url', image_url: { url } }))
      : [block]
  })
}

function turnOf(
  transcript: Transcript,
  event: UnknownRecord,
  path: string,
  at: Timestamp | undefined,
): MessageDraft {
  return transcript.turn({ id: textField(event, 'id'), createdAt: at, path })
}
