import { invalid } from '../reading/invalid.ts'
import { readMoment } from '../reading/moment.ts'
import { idFromStart } from '../reading/opaque-id.ts'
import type { Reading, ReadOptions } from '../reading/reading.ts'
import { field, isRecord, textField } from '../reading/record.ts'
import { Transcript } from '../reading/transcript.ts'
import { geminiContents } from './gemini-content.ts'
import { readGeminiContent } from './read-content.ts'

/**
 * Reads Gemini's contents: a generateContent request, an answer, the chunks of a streamed one, a
 * list of contents, `{ request, response }`, or a session of the Agent Development Kit. Of several
 * candidates the first is read. System instructions and thought signatures stay private.
 *
 * @see https://ai.google.dev/api/generate-content
 * @throws ShareError `invalid_conversation` when there is no content
 */
export function fromGemini(input: unknown, options: ReadOptions = {}): Reading {
  const items = geminiContents(input)
  if (items.length === 0) {
    throw invalid(
      'This is not a Gemini conversation: expected { contents }, { candidates }, { events }, or a list of { role, parts }.',
      'no contents',
    )
  }
  const session = isRecord(input) && Array.isArray(field(input, 'events')) ? input : {}
  const id = textField(session, 'id') ?? idFromStart(items.map(({ content }) => content))
  const transcript = new Transcript(id, options)
  for (const item of items) readGeminiContent(transcript, item)
  return transcript.finish({
    updatedAt: readMoment(field(session, 'last_update_time', 'lastUpdateTime')),
  })
}
