import { conversationToMarkdown, type Conversation } from '@playthread/core'
import type { ExportFormat } from './export-format.ts'
import type { StandaloneSource } from './standalone-resources.ts'

export interface ExportRequest extends StandaloneSource {
  readonly conversation: Conversation
  readonly format: ExportFormat
  /** Where the conversation can be read. */
  readonly url: string
}

/** The conversation as a file. What makes web pages is fetched when one is asked for. */
export async function exportConversation(request: ExportRequest): Promise<Blob> {
  const { conversation, format, url } = request
  if (format === 'markdown') {
    return new Blob([conversationToMarkdown(conversation, { url })], { type: 'text/markdown' })
  }
  if (format === 'json') {
    return new Blob([`${JSON.stringify(conversation, null, 2)}\n`], { type: 'application/json' })
  }
  const { standalonePage } = await import('./standalone-page.ts')
  return standalonePage(request)
}
