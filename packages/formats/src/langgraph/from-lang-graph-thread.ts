import { ShareError } from '@playthread/core'
import { readMoment } from '../reading/moment.ts'
import { idFromStart } from '../reading/opaque-id.ts'
import type { Reading, ReadOptions } from '../reading/reading.ts'
import { field, isRecord, recordField, textField, type UnknownRecord } from '../reading/record.ts'
import { Transcript } from '../reading/transcript.ts'
import { Artifacts, pathList, type ReadArtifact } from './artifacts.ts'
import { readThread } from './thread-messages.ts'
import { WrittenFiles } from './written-files.ts'

export interface LangGraphOptions extends ReadOptions {
  readonly readArtifact?: ReadArtifact
}

export interface LangGraphReading extends Reading {
  /**
   * Resource id → the path the agent knows the file under, for the host's own use: it is private,
   * and no part of the conversation.
   */
  readonly artifactPaths: ReadonlyMap<string, string>
}

/**
 * Reads a LangGraph thread: its state (`{ values: { messages, … } }`), the values alone, or a list
 * of LangChain messages. One turn of the agent, however many model runs and tools it took, becomes
 * one message. System and hidden messages stay private; uploads and artifacts become resources.
 *
 * Text that the agent wrote to an artifact with `write_file` is found without `readArtifact`.
 *
 * @throws ShareError `invalid_conversation` when there is no list of messages; damage inside it is
 * reported in `issues` instead
 */
export function fromLangGraphThread(
  input: unknown,
  options: LangGraphOptions = {},
): LangGraphReading {
  const state = isRecord(input) ? input : {}
  const values = isRecord(field(state, 'values')) ? recordField(state, 'values') : state
  const messages = Array.isArray(input) ? (input as readonly unknown[]) : field(values, 'messages')
  if (!Array.isArray(messages)) {
    throw new ShareError(
      'invalid_conversation',
      'This is not a LangGraph thread: expected a state with `values.messages`, an object with `messages`, or a list of messages.',
      { issues: [{ path: 'values.messages', message: 'expected a list' }] },
    )
  }
  const transcript = new Transcript(idOf(state, values, messages), options)
  const written = new WrittenFiles()
  const thread = readThread(transcript, messages)
  for (const part of thread.tools) written.follow(part)
  const artifacts = new Artifacts(transcript.resources, written, options.readArtifact)
  thread.attach(artifacts, pathList(values, 'artifacts'), field(values, 'uploaded_files'))
  const reading = transcript.finish({
    title: textField(values, 'title') ?? textField(recordField(state, 'metadata'), 'title'),
    createdAt: thread.startedAt,
    updatedAt: readMoment(field(state, 'created_at', 'updated_at')),
  })
  return { ...reading, artifactPaths: artifacts.paths }
}

function idOf(state: UnknownRecord, values: UnknownRecord, messages: readonly unknown[]): string {
  const places = [state, recordField(state, 'metadata'), recordField(state, 'checkpoint'), values]
  const ids = places.map((place) => textField(place, 'thread_id', 'threadId'))
  return ids.find((id) => id !== undefined) ?? idFromStart(messages)
}
