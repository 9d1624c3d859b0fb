import type { ToolContent } from '@playthread/core'
import { mediaTypeOfName, fileNameOf } from './media-type.ts'
import { parseJsonText, plainJson } from './plain-json.ts'
import { field, isRecord, recordField, textField, type UnknownRecord } from './record.ts'
import type { ResourceList } from './resource-list.ts'

/**
 * What a tool gave back, as content. Knows Model Context Protocol results, content blocks of the
 * model providers and plain values; text that holds a JSON object or list becomes structured.
 */
export function toolOutput(value: unknown, resources: ResourceList): ToolContent[] {
  if (value === undefined || value === null || value === '') return []
  if (typeof value === 'string') return [textOrJson(value)]
  if (Array.isArray(value) && value.length > 0) {
    const blocks = value.map((item: unknown) => contentBlock(item, resources))
    if (blocks.every((block) => block !== undefined)) return blocks
  }
  if (isRecord(value)) {
    const content = field(value, 'content')
    const structured = field(value, 'structuredContent')
    if (Array.isArray(content) && (content.length > 0 || structured !== undefined)) {
      const blocks = content.map((item: unknown) => contentBlock(item, resources))
      if (blocks.every((block) => block !== undefined)) return [...blocks, ...structure(structured)]
    }
    const block = contentBlock(value, resources)
    if (block) return [block]
  }
  return structure(value)
}

function structure(value: unknown): ToolContent[] {
  return value === undefined ? [] : [{ type: 'structured', value: plainJson(value) }]
}

function textOrJson(text: string): ToolContent {
  const json = parseJsonText(text)
  return json === undefined
    ? { type: 'text', text }
    : { type: 'structured', value: plainJson(json) }
}

function contentBlock(block: unknown, resources: ResourceList): ToolContent | undefined {
  if (typeof block === 'string') return { type: 'text', text: block }
  if (!isRecord(block)) return undefined
  const type = field(block, 'type')
  if (type === 'text') {
    const text = field(block, 'text')
    return typeof text === 'string' && isBare(block) ? { type, text } : undefined
  }
  if (type === 'image' || type === 'audio') return media(type, block)
  if (type === 'image_url') return image(block)
  if (type === 'resource_link') return link(block)
  if (type === 'resource') return embedded(recordField(block, 'resource'), resources)
  return undefined
}

/** A text block, and not a tool's own value that happens to have a `text`. */
function isBare(block: UnknownRecord): boolean {
  const known = new Set([
    'type',
    'text',
    'annotations',
    '_meta',
    'id',
    'index',
    'citations',
    'cache_control',
    'extras',
  ])
  return Object.keys(block).every((key) => known.has(key))
}

function media(type: 'image' | 'audio', block: UnknownRecord): ToolContent | undefined {
  const source = recordField(block, 'source')
  const data =
    textField(block, 'data', 'base64') ?? textField(source, 'data') ?? textField(block, 'image')
  const url = textField(block, 'url') ?? textField(source, 'url')
  const mediaType =
    textField(block, 'mimeType', 'mime_type', 'mediaType', 'media_type') ??
    textField(source, 'media_type', 'mediaType') ??
    (type === 'image' ? 'image/png' : 'audio/wav')
  if (data !== undefined) return { type, mediaType, data: data.replace(/^data:[^,]*,/, '') }
  return url === undefined ? undefined : { type: 'resource_link', url }
}

function image(block: UnknownRecord): ToolContent | undefined {
  const url = textField(block, 'image_url') ?? textField(recordField(block, 'image_url'), 'url')
  const inline = url === undefined ? null : /^data:([^;,]+);base64,(.*)$/s.exec(url)
  if (inline) return { type: 'image', mediaType: inline[1] ?? 'image/png', data: inline[2] ?? '' }
  return url === undefined ? undefined : { type: 'resource_link', url }
}

function link(block: UnknownRecord): ToolContent | undefined {
  const url = textField(block, 'uri', 'url')
  const title = textField(block, 'title', 'name')
  return url === undefined ? undefined : { type: 'resource_link', url, ...(title && { title }) }
}

function embedded(resource: UnknownRecord, resources: ResourceList): ToolContent | undefined {
  const uri = textField(resource, 'uri') ?? ''
  const text = textField(resource, 'text')
  const data = text ?? textField(resource, 'blob')
  if (data === undefined) return undefined
  const title = textField(resource, 'title', 'name') ?? fileNameOf(uri)
  const resourceId = resources.add({
    key: uri || data,
    title,
    mediaType: textField(resource, 'mimeType') ?? mediaTypeOfName(title),
    data,
    encoding: text === undefined ? 'base64' : 'utf8',
  })
  return { type: 'resource', resourceId }
}
