import type { MessageDraft } from './message-draft.ts'
import { field, isRecord, recordField, textField, type UnknownRecord } from './record.ts'
import type { Transcript } from './transcript.ts'

const fileTypes = new Set([
  'image',
  'image_url',
  'input_image',
  'audio',
  'input_audio',
  'video',
  'file',
  'input_file',
  'document',
  'text-plain',
  'media',
])

const fallbackTypes: Readonly<Record<string, string>> = {
  image: 'image/png',
  image_url: 'image/png',
  input_image: 'image/png',
  audio: 'audio/wav',
  input_audio: 'audio/wav',
  video: 'video/mp4',
  'text-plain': 'text/plain',
}

/** An attachment in any provider's spelling, as a resource. False where it holds and names nothing. */
export function readFileBlock(
  transcript: Transcript,
  draft: MessageDraft,
  block: UnknownRecord,
  type: string,
): boolean {
  if (!fileTypes.has(type)) return false
  const nested = ['source', 'image_url', 'input_audio', 'file'].map((name) =>
    recordField(block, name),
  )
  const look = (...names: readonly string[]): string | undefined =>
    [block, ...nested].map((each) => textField(each, ...names)).find((text) => text !== undefined)
  const plain =
    typeof field(block, 'image_url') === 'string' ? textField(block, 'image_url') : undefined
  const metadata = recordField(block, 'metadata')
  const title =
    look('filename', 'name', 'title') ?? textField(metadata, 'filename', 'name', 'title')
  const url = plain ?? look('url')
  const text = type === 'text-plain' || isText(block) ? look('text', 'data') : undefined
  const data = text ?? look('data', 'base64', 'file_data')
  // A data URL names its own type.
  const isInline = /^data:/i.test(url ?? data ?? '')
  const mediaType =
    look('mime_type', 'mimeType', 'media_type', 'mediaType') ??
    (!isInline && Object.hasOwn(fallbackTypes, type) ? fallbackTypes[type] : undefined)
  // Logs are often freed from bytes: that there was a file is still to be seen.
  const key = url ?? data ?? look('file_id', 'fileId', 'id') ?? type
  const resourceId = transcript.resources.add({
    key: `${title ?? ''}\n${key}`,
    ...(title && { title }),
    ...(mediaType && { mediaType }),
    ...contentOf(url, data, text === undefined ? 'base64' : 'utf8'),
  })
  draft.push({ type: 'resource', resourceId })
  return true
}

function isText(block: UnknownRecord): boolean {
  const source = field(block, 'source')
  const kind = field(block, 'source_type') ?? (isRecord(source) ? field(source, 'type') : undefined)
  return kind === 'text'
}

function contentOf(url: string | undefined, data: string | undefined, encoding: 'utf8' | 'base64') {
  if (url !== undefined) return { url }
  if (data === undefined) return {}
  // OpenAI's file_data is a data URL in the place of bytes.
  return data.startsWith('data:') ? { url: data } : { data, encoding }
}
