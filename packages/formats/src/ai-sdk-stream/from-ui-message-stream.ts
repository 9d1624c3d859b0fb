import { readUIPart } from '../ai-sdk/ui-part.ts'
import { invalid } from '../reading/invalid.ts'
import { IssueList } from '../reading/issue-list.ts'
import { modelName } from '../reading/model-name.ts'
import { readMoment } from '../reading/moment.ts'
import { idFromStart } from '../reading/opaque-id.ts'
import type { Reading, ReadOptions } from '../reading/reading.ts'
import { field, isRecord, recordField, textField } from '../reading/record.ts'
import { parseEventStream } from '../reading/server-sent-events.ts'
import { Transcript } from '../reading/transcript.ts'
import { foldChunks, type FoldedMessage } from './fold-chunks.ts'

/**
 * Reads the AI SDK's UI message stream, as v5 and later send it to the page: the text of the event
 * stream, its chunks as a list, or a recording, a list of `{ at, chunk }`, whose texts then replay as
 * they came. One message of the assistant; the question is not part of a stream.
 *
 * @see https://ai-sdk.dev/docs/ai-sdk-ui/stream-protocol
 * @throws ShareError `invalid_conversation` when there is no chunk
 */
export function fromUIMessageStream(input: unknown, options: ReadOptions = {}): Reading {
  const issues = new IssueList()
  const list = typeof input === 'string' ? parseEventStream(input, issues) : input
  const chunks = (Array.isArray(list) ? list : []).flatMap(stamped)
  if (chunks.length === 0) {
    throw invalid(
      'This is not a UI message stream: expected an event stream, or a list, of chunks such as { type: "text-delta" }.',
      'no chunks',
    )
  }
  const folded = foldChunks(chunks)
  const transcript = new Transcript(folded.id ?? idFromStart(folded.parts), options)
  for (const { path, message } of issues.list) transcript.issues.add(path, message)
  readFolded(transcript, folded)
  return transcript.finish()
}

/** A chunk, with the moment it came where it was recorded. */
function stamped(value: unknown) {
  if (!isRecord(value)) return []
  const chunk = field(value, 'chunk')
  const at = readMoment(field(value, 'at'))
  return [isRecord(chunk) ? { chunk, at } : { chunk: value, at: undefined }]
}

function readFolded(transcript: Transcript, message: FoldedMessage): void {
  const draft = transcript.begin('assistant', {
    id: message.id,
    createdAt: readMoment(field(message.metadata, 'createdAt')) ?? message.startedAt,
    model: modelName(textField(message.metadata, 'model', 'modelId')),
    path: 'message',
  })
  message.parts.forEach(({ part, streamed }, index) => {
    const text = textField(part, 'text') ?? ''
    if (streamed && field(part, 'type') === 'text') draft.text(text, streamed)
    else if (streamed) draft.reasoning(text, streamed)
    else readUIPart(transcript, draft, part, `message.parts[${index}]`)
  })
  draft.status = message.status
}

export function isUIChunk(value: unknown): boolean {
  if (!isRecord(value)) return false
  const chunk = isRecord(field(value, 'chunk')) ? recordField(value, 'chunk') : value
  return (
    /^(start|finish|abort|error|message-metadata|(start|finish)-step|(text|reasoning)-(start|delta|end)|tool-(input|output|approval)-\w+|source-(url|document)|custom|file|data-.+)$/.test(
      textField(chunk, 'type') ?? '',
    ) && field(chunk, 'role') === undefined
  )
}
