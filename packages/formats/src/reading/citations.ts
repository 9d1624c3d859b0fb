import type { MessageDraft } from './message-draft.ts'
import { field, isRecord, listField, recordField, textField, type UnknownRecord } from './record.ts'
import type { Transcript } from './transcript.ts'

/**
 * Reads what a piece of text rests on: Anthropic's `citations`, OpenAI's `annotations`. Pages
 * become sources; a cited file becomes a resource, named without bytes.
 */
export function readCitations(
  transcript: Transcript,
  draft: MessageDraft,
  block: UnknownRecord,
): void {
  for (const item of [...listField(block, 'citations'), ...listField(block, 'annotations')]) {
    if (!isRecord(item)) continue
    const citation = isRecord(field(item, 'url_citation'))
      ? recordField(item, 'url_citation')
      : item
    const url = textField(citation, 'url')
    const snippet = textField(citation, 'cited_text', 'citedText', 'content')
    if (url !== undefined) draft.source(url, textField(citation, 'title'), snippet)
    else readCitedFile(transcript, draft, citation)
  }
}

function readCitedFile(transcript: Transcript, draft: MessageDraft, citation: UnknownRecord): void {
  const title = textField(citation, 'filename')
  if (title === undefined) return
  const resourceId = transcript.resources.add({ key: `document\n${title}`, title })
  const isShown = draft.parts.some(
    (part) => part.type === 'resource' && part.resourceId === resourceId,
  )
  if (!isShown) draft.push({ type: 'resource', resourceId })
}
