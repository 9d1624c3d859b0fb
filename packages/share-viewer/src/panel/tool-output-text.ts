import type { ToolContent } from '@playthread/core'
import { stripAnsi } from '../resources/ansi/parse-ansi.ts'

/** A result as plain text: what a reader would paste. Pictures and sound have none. */
export function toolOutputText(output: readonly ToolContent[]): string {
  return output.map(contentText).filter(Boolean).join('\n\n')
}

function contentText(content: ToolContent): string {
  if (content.type === 'text') return stripAnsi(content.text)
  if (content.type === 'structured') return JSON.stringify(content.value, null, 2)
  return content.type === 'resource_link' ? content.url : ''
}
