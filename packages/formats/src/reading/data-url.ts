/** What a `data:` URL holds. */
export interface DataUrl {
  readonly mediaType: string
  readonly data: string
  readonly encoding: 'utf8' | 'base64'
}

/** Reads a `data:` URL; `undefined` for any other text. Percent signs that decode to nothing stay. */
export function parseDataUrl(url: string): DataUrl | undefined {
  if (!/^data:/i.test(url)) return undefined
  const comma = url.indexOf(',')
  if (comma < 0) return undefined
  const head = url.slice(5, comma).split(';')
  const body = url.slice(comma + 1)
  const mediaType = head[0]?.trim() || 'text/plain'
  if (head.some((word) => word.trim().toLowerCase() === 'base64')) {
    return { mediaType, data: body, encoding: 'base64' }
  }
  return { mediaType, data: decoded(body), encoding: 'utf8' }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
