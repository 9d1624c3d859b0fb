import { idFromStart } from '../reading/opaque-id.ts'
import type { Reading, ReadOptions } from '../reading/reading.ts'
import { Transcript, type TranscriptHead } from '../reading/transcript.ts'
import { ChatReader, type ChatItem } from './chat-message.ts'

/** A whole conversation of messages that have, or were given, the shape of Chat Completions. */
export function chatReading(
  items: readonly ChatItem[],
  options: ReadOptions,
  head: Partial<TranscriptHead> = {},
): Reading {
  const { id, ...rest } = head
  const transcript = new Transcript(id ?? idFromStart(items.map(({ message }) => message)), options)
  const reader = new ChatReader(transcript)
  for (const item of items) reader.read(item)
  return transcript.finish(rest)
}
