import { parseMarkdown } from '../parse-markdown.ts'
import { taskState } from '../task-item.tsx'
import type { MarkdownNode } from '../token-tree.ts'

/** Markdown as the HTML that the specifications print. For tests: the viewer makes no HTML strings. */
export function toHtml(text: string): string {
  return parseMarkdown(text)
    .blocks.map(({ nodes }) => nodes.map(block).join(''))
    .join('')
}

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

function attribute(name: string, value: string | undefined): string {
  return value ? ` ${name}="${escape(value)}"` : ''
}

const all = (nodes: readonly MarkdownNode[]): string => nodes.map(block).join('')

function block(node: MarkdownNode): string {
  const { type, tag, children, content, attributes } = node
  switch (type) {
    case 'paragraph':
    case 'heading':
      return `<${tag}>${all(children)}</${tag}>\n`
    case 'blockquote':
    case 'bullet_list':
      return `<${tag}>\n${all(children)}</${tag}>\n`
    case 'ordered_list':
      return `<ol${attribute('start', attributes.start)}>\n${all(children)}</ol>\n`
    case 'list_item':
      return listItem(node)
    case 'fence':
    case 'code_block': {
      const language = /^\S+/.exec(unescape(node.info).trim())?.[0]
      return `<pre><code${attribute('class', language && `language-${language}`)}>${escape(content)}</code></pre>\n`
    }
    case 'table':
    case 'thead':
    case 'tbody':
    case 'tr':
      return `<${tag}>\n${all(children)}</${tag}>\n`
    case 'th':
    case 'td':
      return `<${tag}${attribute('align', attributes.style?.slice(11))}>${all(children)}</${tag}>\n`
    case 'hr':
      return '<hr />\n'
    default:
      return inline(node)
  }
}

function listItem(item: MarkdownNode): string {
  const task = taskState(item)
  const children = task?.children ?? item.children
  const box = task ? `<input ${task.checked ? 'checked="" ' : ''}disabled="" type="checkbox"> ` : ''
  let html = box
  for (const child of children) {
    const isBlock = block(child).endsWith('\n') && child.type !== 'softbreak'
    if (isBlock && !html.endsWith('\n')) html += '\n'
    html += block(child)
  }
  return `<li>${html}</li>\n`
}

function inline({ type, tag, children, content, attributes }: MarkdownNode): string {
  switch (type) {
    case 'text':
      return escape(content)
    case 'softbreak':
      return '\n'
    case 'hardbreak':
      return '<br />\n'
    case 'code_inline':
      return `<code>${escape(content)}</code>`
    case 'em':
    case 'strong':
      return `<${tag}>${all(children)}</${tag}>`
    case 's':
      return `<del>${all(children)}</del>`
    case 'link':
      return `<a href="${escape(attributes.href ?? '')}"${attribute('title', attributes.title)}>${all(children)}</a>`
    case 'image':
      return `<img src="${escape(attributes.src ?? '')}" alt="${escape(content)}"${attribute('title', attributes.title)} />`
    default:
      return `<${type}>${escape(content)}</${type}>`
  }
}

function unescape(info: string): string {
  return info.replace(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll('&ouml;', 'ö')
}
