import markdownIt from 'markdown-it'
import type { FlatMessage } from '../contenders/contender.ts'
import type { HtmlKind } from '../contenders/list.ts'

const parser = markdownIt()
const sectionSize = 40

/** The whole conversation as one string of HTML. */
export function htmlPage(messages: readonly FlatMessage[], kind: HtmlKind): string {
  const articles = messages.map((message) => article(message, kind))
  if (kind !== 'static-cv-sections') return `<main>${articles.join('')}</main>`
  const sections: string[] = []
  for (let first = 0; first < articles.length; first += sectionSize) {
    const inside = articles.slice(first, first + sectionSize).join('')
    sections.push(`<section class="skippable-section">${inside}</section>`)
  }
  return `<main>${sections.join('')}</main>`
}

function article(message: FlatMessage, kind: HtmlKind): string {
  const skippable = kind === 'static' ? '' : ' skippable'
  const body =
    kind === 'bare-cv' ? parser.utils.escapeHtml(message.text) : parser.render(message.text)
  const tools = message.tools
    .map((tool) => `<div class="tool">${tool.name} · ${tool.status}</div>`)
    .join('')
  const bare = kind === 'bare-cv' ? ' bare' : ''
  return `<article class="message ${message.role}${skippable}${bare}">${bare ? '' : tools}${body}</article>`
}
