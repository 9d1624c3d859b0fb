import { ChatReader } from '../openai-chat/chat-message.ts'
import { invalid } from '../reading/invalid.ts'
import { IssueList } from '../reading/issue-list.ts'
import { jsonInput } from '../reading/json-input.ts'
import { idFromStart } from '../reading/opaque-id.ts'
import { plainJson } from '../reading/plain-json.ts'
import type { Reading, ReadOptions } from '../reading/reading.ts'
import { isRecord, textField } from '../reading/record.ts'
import { parseEventStream } from '../reading/server-sent-events.ts'
import { toolOutput } from '../reading/tool-output.ts'
import { Transcript } from '../reading/transcript.ts'
import { chatMessage } from './ag-ui-message.ts'
import { foldEvents, type Entry } from './fold-events.ts'

/**
 * Reads the events of AG-UI runs: the text of the event stream, or a list of events. Texts replay
 * as they came where events carry a `timestamp`. State, raw and custom events are the app's own and
 * stay private.
 *
 * @see https://docs.ag-ui.com/concepts/events
 * @throws ShareError `invalid_conversation` when there is no event
 */
export function fromAgUI(input: unknown, options: ReadOptions = {}): Reading {
  const issues = new IssueList()
  const list = typeof input === 'string' ? parseEventStream(input, issues) : input
  const events = (Array.isArray(list) ? list : []).filter(isRecord)
  if (!events.some(isAgUIEvent)) {
    throw invalid(
      'These are not AG-UI events: expected an event stream, or a list, of events such as { type: "TEXT_MESSAGE_START" }.',
      'no events',
    )
  }
  const thread = events.map((event) => textField(event, 'threadId')).find(Boolean)
  const transcript = new Transcript(thread ?? idFromStart(events), options)
  for (const { path, message } of issues.list) transcript.issues.add(path, message)
  const chat = new ChatReader(transcript)
  for (const entry of foldEvents(events)) readEntry(transcript, chat, entry)
  return transcript.finish()
}

export function isAgUIEvent(value: unknown): boolean {
  return (
    isRecord(value) &&
    /^(RUN|STEP|TEXT_MESSAGE|TOOL_CALL|THINKING|REASONING|MESSAGES|STATE|ACTIVITY)_[A-Z_]+$/.test(
      textField(value, 'type') ?? '',
    )
  )
}

function readEntry(transcript: Transcript, chat: ChatReader, entry: Entry): void {
  const { path } = entry
  const createdAt = entry.kind === 'message' ? undefined : entry.at
  const turn = () => transcript.turn({ id: entry.id, createdAt, path })
  switch (entry.kind) {
    case 'message':
      return chat.read({ message: chatMessage(entry.message), path })
    case 'text': {
      if (entry.role === 'system' || entry.role === 'developer') return
      const draft =
        entry.role === 'user' ? transcript.begin('user', { id: entry.id, createdAt, path }) : turn()
      return draft.text(entry.text.text, entry.text.streamed)
    }
    case 'reasoning':
      return turn().reasoning(entry.text.text, entry.text.streamed)
    case 'call':
      transcript.tools.call(turn(), {
        callId: entry.callId,
        toolName: entry.toolName,
        input: jsonInput(entry.args.text),
        startedAt: entry.at,
        path,
      })
      return
    case 'result':
      transcript.tools.result(turn(), {
        callId: entry.callId,
        output: toolOutput(unquoted(entry.content), transcript.resources),
        status: 'done',
        endedAt: entry.at,
        path,
      })
      return
    case 'activity':
      return turn().push({ type: 'data', name: entry.name, data: plainJson(entry.data) })
    case 'error': {
      const draft = turn()
      draft.push({ type: 'error', message: entry.message })
      draft.status = 'error'
    }
  }
}

/** Some servers write a plain text as JSON. */
function unquoted(content: unknown): unknown {
  if (typeof content !== 'string' || !/^"[\s\S]*"$/.test(content)) return content
  try {
    return JSON.parse(content)
  } catch {
    return content
  }
}
