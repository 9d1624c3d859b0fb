export interface ArtifactKind {
  readonly mediaType: string
  readonly extension: string
}

const kinds: Readonly<Record<string, ArtifactKind>> = {
  'text/html': { mediaType: 'text/html', extension: 'html' },
  'text/markdown': { mediaType: 'text/markdown', extension: 'md' },
  'image/svg+xml': { mediaType: 'image/svg+xml', extension: 'svg' },
  'application/vnd.ant.mermaid': { mediaType: 'text/vnd.mermaid', extension: 'mmd' },
  'application/vnd.ant.react': { mediaType: 'text/javascript', extension: 'jsx' },
}

const extensions: Readonly<Record<string, string>> = {
  python: 'py',
  javascript: 'js',
  typescript: 'ts',
  bash: 'sh',
  rust: 'rs',
  ruby: 'rb',
  csharp: 'cs',
  kotlin: 'kt',
  text: 'txt',
}

/** How to show an artifact of this type; code is named by its language. */
export function artifactKind(type: string, language = 'text'): ArtifactKind {
  const known = Object.hasOwn(kinds, type) ? kinds[type] : undefined
  if (known) return known
  const name = language.toLowerCase()
  const extension = Object.hasOwn(extensions, name) ? extensions[name] : name
  return {
    mediaType: 'text/plain',
    extension: extension !== undefined && /^[a-z0-9]{1,8}$/.test(extension) ? extension : 'txt',
  }
}

export function withExtension(title: string, extension: string | undefined): string {
  const isNamed = /\.[a-z0-9]{1,5}$/i.test(title)
  return extension === undefined || isNamed ? title : `${title}.${extension}`
}
