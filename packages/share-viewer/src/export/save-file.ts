/** Hands a file to the reader's browser to keep. */
export function saveFile(blob: Blob, name: string): void {
  // As plain bytes: a saved page must not open inside the site's own origin.
  const bytes = new Blob([blob], { type: 'application/octet-stream' })
  const href = URL.createObjectURL(bytes)
  const link = document.createElement('a')
  link.href = href
  link.download = name
  link.rel = 'noopener noreferrer nofollow'
  link.click()
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}
