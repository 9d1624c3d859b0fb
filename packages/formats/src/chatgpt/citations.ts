import type { MessageDraft } from '../reading/message-draft.ts'
import {
  field,
  isRecord,
  listField,
  recordField,
  textField,
  type UnknownRecord,
} from '../reading/record.ts'

/**
 * The text without the marks that the page turns into chips: `【4†source】`, and words between
 * private-use characters. What a mark stands for in words stays.
 */
export function withoutMarkers(text: string, metadata: UnknownRecord): string {
  let clean = text
  for (const reference of listField(metadata, 'content_references').filter(isRecord)) {
    const mark = textField(reference, 'matched_text')
    if (mark === undefined || !/^[\uE200\u3010]/.test(mark)) continue
    const words = textField(reference, 'alt') ?? ''
    clean = clean.replaceAll(mark, () => (/https?:/.test(words) ? '' : words))
  }
  return clean
    .replace(/\uE200[^\uE200\uE201]*\uE201/g, '')
    .replace(/\u3010\d+(?::\d+)?\u2020[^\u3011]{0,200}\u3011/g, '')
    .replace(/[\uE200-\uE206]/g, '')
}

/** Reads the pages an answer rests on. */
export function readCitations(draft: MessageDraft, metadata: UnknownRecord): void {
  for (const citation of listField(metadata, 'citations').filter(isRecord)) {
    addSource(
      draft,
      isRecord(field(citation, 'metadata')) ? recordField(citation, 'metadata') : citation,
    )
  }
  for (const reference of listField(metadata, 'content_references').filter(isRecord)) {
    const items = [...listField(reference, 'items'), ...listField(reference, 'sources')].filter(
      isRecord,
    )
    for (const item of items) addSource(draft, item)
    if (items.length === 0 && textField(reference, 'type') !== 'hidden') addSource(draft, reference)
  }
}

export function addSource(draft: MessageDraft, page: UnknownRecord): void {
  const url = textField(page, 'url')
  if (url === undefined || !/^https?:/i.test(url)) return
  draft.source(url, textField(page, 'title'), textField(page, 'snippet', 'text'))
}
