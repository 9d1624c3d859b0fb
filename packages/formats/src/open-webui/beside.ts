import type { MessageDraft } from '../reading/message-draft.ts'
import { field, isRecord, listField, recordField, textField } from '../reading/record.ts'
import type { Transcript } from '../reading/transcript.ts'

/** Files sent or made: pictures as data where they are, others by their names. */
export function readFiles(
  transcript: Transcript,
  draft: MessageDraft,
  files: readonly unknown[],
): void {
  for (const file of files.filter(isRecord)) {
    const url = textField(file, 'url') ?? ''
    const isLink = /^(https?|data):/i.test(url)
    const isImage = field(file, 'type') === 'image'
    const title =
      textField(file, 'name') ?? textField(recordField(file, 'file'), 'filename', 'name')
    const key = textField(file, 'id') ?? (url || title)
    // Knowledge and notes are the user's own library.
    if (
      key === undefined ||
      ['collection', 'note', 'folder'].includes(textField(file, 'type') ?? '')
    )
      continue
    const mediaType = isImage && !isLink ? 'image/png' : undefined
    const resourceId = transcript.resources.add({
      key,
      ...(title && { title }),
      ...(mediaType && { mediaType }),
      ...(isLink && { url }),
    })
    draft.push({ type: 'resource', resourceId })
  }
}

/** Pages an answer rests on; passages of private documents stay out. */
export function readSources(draft: MessageDraft, sources: readonly unknown[]): void {
  for (const source of sources.filter(isRecord)) {
    const info = recordField(source, 'source')
    const texts = listField(source, 'document')
    listField(source, 'metadata').forEach((metadata, index) => {
      const page = isRecord(metadata) ? metadata : {}
      const url = [textField(page, 'source', 'url'), textField(info, 'url', 'name')].find((each) =>
        /^https?:/i.test(each ?? ''),
      )
      const snippet = texts[index]
      if (url === undefined) return
      const title = textField(page, 'title', 'name')
      draft.source(url, title, typeof snippet === 'string' ? snippet.slice(0, 500) : undefined)
    })
  }
}
