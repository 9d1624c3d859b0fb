import type { Timestamp } from '@playthread/core'
import { readGeminiPart } from '../gemini/read-part.ts'
import { invalid } from '../reading/invalid.ts'
import { modelName } from '../reading/model-name.ts'
import { readMoment } from '../reading/moment.ts'
import { idFromStart } from '../reading/opaque-id.ts'
import type { Reading, ReadOptions } from '../reading/reading.ts'
import { field, isRecord, listField, textField, type UnknownRecord } from '../reading/record.ts'
import { Transcript } from '../reading/transcript.ts'
import { readCliCall } from './cli-call.ts'

/**
 * Reads a session file of the Gemini CLI: `{ sessionId, messages }`. One turn of the model, however
 * many messages and tools it took, becomes one message. Notices of the program stay out, its errors
 * are shown.
 *
 * @see https://github.com/google-gemini/gemini-cli (packages/core, chatRecordingService)
 * @throws ShareError `invalid_conversation` when there is no list of messages
 */
export function fromGeminiCli(input: unknown, options: ReadOptions = {}): Reading {
  const session = isRecord(input) ? input : {}
  const messages = field(session, 'messages')
  if (!Array.isArray(messages)) {
    throw invalid(
      'This is not a Gemini CLI session: expected { sessionId, messages }.',
      'expected a list',
      'messages',
    )
  }
  const transcript = new Transcript(
    textField(session, 'sessionId') ?? idFromStart(messages),
    options,
  )
  messages.forEach((message: unknown, index) =>
    readMessage(transcript, message, `messages[${index}]`),
  )
  return transcript.finish({
    title: textField(session, 'summary'),
    createdAt: readMoment(field(session, 'startTime')),
    updatedAt: readMoment(field(session, 'lastUpdated')),
  })
}

function readMessage(transcript: Transcript, message: unknown, path: string): void {
  if (!isRecord(message)) {
    transcript.issues.add(path, 'expected an object')
    return
  }
  const at = readMoment(field(message, 'timestamp'))
  switch (field(message, 'type')) {
    case 'user':
      return readContent(transcript, message, path, at, 'user')
    case 'gemini':
    case 'model':
      return readModel(transcript, message, path, at)
    case 'error': {
      const draft = transcript.turn({ id: textField(message, 'id'), createdAt: at, path })
      draft.push({ type: 'error', message: textField(message, 'content') ?? '' })
      draft.status = 'error'
      return
    }
    case 'info':
    case 'warning':
      return
    default:
      transcript.issues.add(`${path}.type`, 'a message this version cannot read')
  }
}

function readContent(
  transcript: Transcript,
  message: UnknownRecord,
  path: string,
  at: Timestamp | undefined,
  role: 'user' | 'assistant',
): void {
  const head = { id: textField(message, 'id'), createdAt: at, path }
  const draft = role === 'user' ? transcript.begin('user', head) : transcript.turn(head)
  const content = field(message, 'content')
  const parts: readonly unknown[] = Array.isArray(content)
    ? content
    : content === undefined
      ? []
      : [content]
  parts.forEach((part, index) => {
    readGeminiPart(transcript, draft, part, `${path}.content[${index}]`, at)
  })
}

function readModel(
  transcript: Transcript,
  message: UnknownRecord,
  path: string,
  at: Timestamp | undefined,
): void {
  const model = modelName(textField(message, 'model'))
  const draft = transcript.turn({ id: textField(message, 'id'), createdAt: at, model, path })
  draft.status = 'complete'
  for (const thought of listField(message, 'thoughts').filter(isRecord)) {
    const subject = textField(thought, 'subject')
    const text = [subject && `**${subject}**`, textField(thought, 'description')]
    const endedAt = readMoment(field(thought, 'timestamp'))
    draft.reasoning(text.filter(Boolean).join('\n\n'), endedAt ? { endedAt } : {})
  }
  readContent(transcript, message, path, at, 'assistant')
  listField(message, 'toolCalls').forEach((call, index) => {
    readCliCall(transcript, draft, call, `${path}.toolCalls[${index}]`, at)
  })
}
