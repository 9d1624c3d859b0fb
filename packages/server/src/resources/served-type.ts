interface ServedType {
  readonly contentType: string
  readonly disposition: 'inline' | 'attachment'
}

const inline = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/bmp',
  'video/mp4',
  'video/webm',
  'video/ogg',
  'video/quicktime',
  'audio/mpeg',
  'audio/mp4',
  'audio/ogg',
  'audio/wav',
  'audio/webm',
  'audio/flac',
  'audio/aac',
])

const attached = new Set(['image/svg+xml', 'application/pdf', 'application/zip'])

// Read as source by the viewer, never run by a browser that opens them directly.
const asText = new Set([
  'text/html',
  'application/xhtml+xml',
  'text/javascript',
  'application/javascript',
  'application/xml',
  'text/xml',
  'text/css',
])

const text = new Set(['text/plain', 'text/csv', 'text/tab-separated-values', 'text/markdown'])

/** How a resource of a media type leaves the server. Fixed: what is not named is a download. */
export function servedType(mediaType: string): ServedType {
  const type = (mediaType.split(';')[0] ?? '').trim().toLowerCase()
  if (inline.has(type)) return { contentType: type, disposition: 'inline' }
  if (attached.has(type)) return { contentType: type, disposition: 'attachment' }
  if (text.has(type)) return { contentType: `${type}; charset=utf-8`, disposition: 'inline' }
  if (type === 'application/json' || type.endsWith('+json'))
    return { contentType: 'application/json; charset=utf-8', disposition: 'attachment' }
  if (asText.has(type) || type.startsWith('text/'))
    return { contentType: 'text/plain; charset=utf-8', disposition: 'attachment' }
  return { contentType: 'application/octet-stream', disposition: 'attachment' }
}

/** A `Content-Disposition` with the file's name: no paths, controls or direction tricks. */
export function contentDisposition(disposition: string, title: string): string {
  const printable = title.replaceAll(/\p{C}/gu, '').replaceAll(/[/\\:*?"<>|]/g, '_')
  const name = Array.from(printable).slice(0, 150).join('')
  const safe = name.replaceAll(/^\.+/g, '') || 'file'
  const ascii = safe.replaceAll(/[^\x20-\x7e]|%/g, '_')
  const encoded = encodeURIComponent(safe).replaceAll(/['()*]/g, percentEncode)
  return `${disposition}; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
