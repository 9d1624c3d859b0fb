import type { Conversation, Message, SourcePart } from '../model/conversation.ts'
import { markdownLabels, type MarkdownLabels } from './markdown-labels.ts'
import { markdownPart, resourceLine, type PartContext } from './markdown-part.ts'
import { inlineText, link } from './markdown-text.ts'

export interface MarkdownOptions {
  /** What the model thought before it answered. @default 'folded' */
  readonly reasoning?: 'folded' | 'omitted'
  /** Tool calls with what went in and came out, or only which they were. @default 'full' */
  readonly tools?: 'full' | 'names'
  /** Where the conversation can be read. */
  readonly url?: string
  /** Words in another language; what you leave out stays English. */
  readonly labels?: Partial<MarkdownLabels>
}

/**
 * The conversation as one Markdown document: title, turns, tool calls, sources, files.
 *
 * Every text is there as it was written, but cannot reach out of its message: headings of levels
 * one and two are the document's own, code blocks end where their message ends, and raw HTML is
 * text. Deterministic: equal conversations give equal text.
 *
 * @example
 * conversationToMarkdown(conversation, { reasoning: 'omitted' })
 */
export function conversationToMarkdown(
  conversation: Conversation,
  options: MarkdownOptions = {},
): string {
  const labels = { ...markdownLabels, ...options.labels }
  const { title, messages, resources } = conversation
  const context: PartContext = {
    labels,
    reasoning: options.reasoning ?? 'folded',
    tools: options.tools ?? 'full',
    resources: new Map(resources.map((resource) => [resource.id, resource])),
    agent: (work) => work.flatMap((message) => agentMessage(message, context)).join('\n\n'),
  }
  const blocks = [
    `# ${inlineText(title) || inlineText(labels.untitled)}`,
    head(conversation, labels, options.url),
    ...messages.flatMap((message) => markdownMessage(message, context)),
  ]
  if (resources.length > 0) {
    blocks.push(`## ${inlineText(labels.files)}`)
    blocks.push(resources.map((each) => `- ${resourceLine(each, each.id)}`).join('\n'))
  }
  return `${blocks.join('\n\n')}\n`
}

function head({ createdAt, updatedAt }: Conversation, labels: MarkdownLabels, url?: string) {
  const date = dayOf(updatedAt ?? createdAt)
  return [link(labels.shared, url), ...(date ? [date] : [])].join(' · ')
}

function markdownMessage(message: Message, context: PartContext): readonly string[] {
  const { model, createdAt } = message
  const about = [
    writerOf(message, context.labels),
    ...(model ? [model] : []),
    ...(dayOf(createdAt) ? [dayOf(createdAt)] : []),
  ]
  return [`## ${about.map(inlineText).join(' · ')}`, ...bodyOf(message, context)]
}

/** Within a call: who wrote it is no heading of the document. */
function agentMessage(message: Message, context: PartContext): readonly string[] {
  return [`**${inlineText(writerOf(message, context.labels))}**`, ...bodyOf(message, context)]
}

function writerOf({ author, role }: Message, labels: MarkdownLabels): string {
  return author?.name || (role === 'user' ? labels.user : labels.assistant)
}

function bodyOf({ parts, status }: Message, context: PartContext): readonly string[] {
  const { labels } = context
  const body = parts.flatMap((part) => markdownPart(part, context))
  const sources = parts.filter((part) => part.type === 'source')
  if (sources.length > 0) body.push(`**${inlineText(labels.sources)}**`, sourceList(sources))
  if (body.length === 0 && status === 'complete') body.push(`_${inlineText(labels.emptyMessage)}_`)
  const note = {
    complete: null,
    streaming: labels.streaming,
    stopped: labels.stopped,
    error: labels.failed,
  }[status]
  if (note !== null) body.push(`_${inlineText(note)}_`)
  return body
}

function sourceList(sources: readonly SourcePart[]): string {
  return sources
    .map(({ url, title, snippet }, index) => {
      const said = snippet === undefined ? '' : `: ${inlineText(snippet)}`
      return `${index + 1}. ${link(title || url, url)}${said}`
    })
    .join('\n')
}

/** The day of a stamp, in UTC; nothing for a broken one. */
function dayOf(stamp: string | undefined): string {
  const date = new Date(stamp ?? '')
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
}
