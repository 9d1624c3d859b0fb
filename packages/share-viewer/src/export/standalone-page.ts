import { bundle } from './bundle.generated.js'
import type { ExportRequest } from './export-conversation.ts'
import { standaloneHtml } from './standalone-html.ts'
import { withInlineResources } from './standalone-resources.ts'

/** The conversation, its files and the viewer as one page. */
export async function standalonePage(request: ExportRequest): Promise<Blob> {
  const conversation = await withInlineResources(request.conversation, request, request.url)
  return new Blob([standaloneHtml(conversation, bundle)], { type: 'text/html' })
}
