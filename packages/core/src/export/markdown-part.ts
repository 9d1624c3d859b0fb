import type {
  JsonValue,
  Message,
  Part,
  Resource,
  ToolContent,
  ToolPart,
} from '../model/conversation.ts'
import { containedMarkdown } from './contained-markdown.ts'
import type { MarkdownLabels } from './markdown-labels.ts'
import { fenced, inlineCode, inlineText, link, quoted } from './markdown-text.ts'

export interface PartContext {
  readonly labels: MarkdownLabels
  readonly reasoning: 'folded' | 'omitted'
  readonly tools: 'full' | 'names'
  readonly resources: ReadonlyMap<string, Resource>
  /** What an agent was asked, wrote and did. */
  readonly agent: (messages: readonly Message[]) => string
}

/** One part as blocks of Markdown. Sources are listed together elsewhere. */
export function markdownPart(part: Part, context: PartContext): readonly string[] {
  const { labels } = context
  switch (part.type) {
    case 'text':
      return part.text.trim() === '' ? [] : [containedMarkdown(part.text)]
    case 'reasoning':
      return context.reasoning === 'omitted' ? [] : folded(labels.reasoning, part.text)
    case 'tool':
      return tool(part, context)
    case 'resource':
      return [`- ${resourceLine(context.resources.get(part.resourceId), part.resourceId)}`]
    case 'data':
      return [inlineCode(part.name), json(part.data)]
    case 'error':
      return [quoted(`**${inlineText(labels.error)}**: ${inlineText(part.message)}`)]
    case 'unknown':
      return [`_${inlineText(labels.unknownPart(part.originalType))}_`]
    case 'source':
      return []
  }
}

/** A file's name, address and kind. */
export function resourceLine(resource: Resource | undefined, id: string): string {
  if (!resource) return inlineText(id)
  return `${link(resource.title, resource.url)} (${inlineText(resource.mediaType)})`
}

function tool(part: ToolPart, context: PartContext): readonly string[] {
  const { labels } = context
  const title = part.title === undefined ? '' : ` ${inlineText(part.title)}`
  const name = `${inlineCode(part.toolName)}${title} (${inlineText(labels.toolStatus[part.status])})`
  const blocks = [`**${inlineText(labels.toolCall)}** ${name}`]
  if (context.tools === 'names') return blocks
  if (part.input !== undefined) blocks.push(`${inlineText(labels.toolInput)}:`, json(part.input))
  if (part.messages && part.messages.length > 0) {
    blocks.push(`${inlineText(labels.agentWork)}:`, quoted(context.agent(part.messages)))
  }
  if (part.output && part.output.length > 0) {
    blocks.push(`${inlineText(labels.toolResult)}:`)
    for (const content of part.output) blocks.push(toolContent(content, context))
  }
  return blocks
}

function toolContent(content: ToolContent, { resources }: PartContext): string {
  switch (content.type) {
    case 'text':
      return fenced(content.text)
    case 'structured':
      return json(content.value)
    case 'image':
    case 'audio':
      return `- ${inlineText(content.mediaType)}`
    case 'resource':
      return `- ${resourceLine(resources.get(content.resourceId), content.resourceId)}`
    case 'resource_link':
      return `- ${link(content.title ?? content.url, content.url)}`
  }
}

function json(value: JsonValue): string {
  return typeof value === 'string' ? fenced(value) : fenced(JSON.stringify(value, null, 2), 'json')
}

/** What would end the fold; already escaped ones are words. */
const closing = /(?<!\\)((?:\\\\)*)<(?=\/?(?:details|summary))/gi

/** Folded where a reader of Markdown can fold, a quote everywhere else. */
function folded(summary: string, text: string): readonly string[] {
  if (text.trim() === '') return []
  const kept = containedMarkdown(text).replace(closing, '$1\\<')
  return [`<details>\n<summary>${inlineText(summary)}</summary>`, quoted(kept), '</details>']
}
