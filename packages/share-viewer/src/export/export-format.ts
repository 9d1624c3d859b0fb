export type ExportFormat = 'markdown' | 'json' | 'html'

const extensions = { markdown: 'md', json: 'json', html: 'html' } as const

/** How the name of such a file ends. */
export function extensionOf(format: ExportFormat): string {
  return extensions[format]
}
