import { createElement, Fragment, type ReactNode } from 'react'
import { CodeBlock } from '../code/code-block.tsx'
import { Plain } from '../code/code-text.tsx'
import { CodeView } from '../code/code-view.tsx'
import { DiagramSource } from '../diagram/diagram-source.tsx'
import { DiagramView } from '../diagram/diagram-view.tsx'
import { mathModule } from '../math/math-module.ts'
import { mathFrame, mathSource } from '../math/math-source.tsx'
import { MathView } from '../math/math-view.tsx'
import type { ViewEnvironment } from '../view/view-environment.ts'
import { Footnote, FootnoteReference, type BlockNotes } from './footnote.tsx'
import { MarkdownImage } from './markdown-image.tsx'
import { MarkdownLink } from './markdown-link.tsx'
import { MarkdownTable } from './markdown-table.tsx'
import { headingTag, outlineAt, type Outline } from './outline.ts'
import { TaskItem, taskState } from './task-item.tsx'
import { textOf, type MarkdownNode } from './token-tree.ts'
import { endsInLine } from './trailing.ts'

export interface RenderOptions {
  /** Set after the last words, such as citations. */
  readonly trailing?: ReactNode
  /** For a fence that is still being revealed: the code it will be in full. */
  readonly fullCode?: string | undefined
  readonly scope?: BlockScope
}

/** What everything in a block shares. */
export interface BlockScope {
  readonly notes: BlockNotes | undefined
  /** The headings above what is drawn next. */
  outline: Outline
}

/** Draws parsed markdown as React elements. Every kind of node is named here; others show as text. */
export function renderNodes(
  nodes: readonly MarkdownNode[],
  env: ViewEnvironment,
  { trailing, fullCode, scope = { notes: undefined, outline: '' } }: RenderOptions = {},
): ReactNode[] {
  const inner = { scope }
  const last = { trailing, fullCode, scope }
  return nodes.map((node, index) =>
    renderNode(node, index, env, index === nodes.length - 1 ? last : inner),
  )
}

function renderNode(
  node: MarkdownNode,
  key: number,
  env: ViewEnvironment,
  options: RenderOptions & { readonly scope: BlockScope },
): ReactNode {
  const { children, content, attributes } = node
  const { scope } = options
  const inner = { scope }
  const render = (nodes: readonly MarkdownNode[]): ReactNode => renderNodes(nodes, env, inner)
  const { trailing } = options
  // What is set after the last words of a list is set after those of its last item.
  const renderEnding = (nodes: readonly MarkdownNode[]): ReactNode =>
    trailing ? renderNodes(nodes, env, { ...inner, trailing }) : render(nodes)
  switch (node.type) {
    case 'text':
      return <Plain key={key} text={content} />
    case 'softbreak':
      return '\n'
    case 'hardbreak':
      return <br key={key} />
    case 'paragraph':
      return (
        <p key={key}>
          {render(children)}
          {trailing}
        </p>
      )
    case 'heading':
      scope.outline = outlineAt(scope.outline, node)
      return createElement(headingTag(scope.outline), { key }, render(children))
    case 'bullet_list':
      return <ul key={key}>{renderEnding(children)}</ul>
    case 'ordered_list': {
      const start = Number(attributes.start ?? 1)
      return (
        <ol key={key} start={start === 1 ? undefined : start}>
          {renderEnding(children)}
        </ol>
      )
    }
    case 'list_item': {
      const task = taskState(node)
      const content = (
        <>
          {renderEnding(task?.children ?? children)}
          {endsInLine(node) ? trailing : null}
        </>
      )
      if (task) {
        return <TaskItem key={key} checked={task.checked} labels={env.labels} content={content} />
      }
      return (
        <li key={key} dir="auto">
          {content}
        </li>
      )
    }
    case 'blockquote':
      return (
        <blockquote key={key} dir="auto">
          {renderEnding(children)}
        </blockquote>
      )
    case 'hr':
      return <hr key={key} />
    case 'strong':
      return <strong key={key}>{render(children)}</strong>
    case 'em':
      return <em key={key}>{render(children)}</em>
    case 's':
      return <del key={key}>{render(children)}</del>
    case 'code_inline':
      return (
        <code key={key}>
          <Plain text={content} />
        </code>
      )
    case 'fence':
    case 'code_block': {
      const code = content.replace(/\n$/, '')
      const language = /^\S*/.exec(node.info.trim())?.[0] ?? ''
      // What is still being revealed stays code until it is whole.
      const special =
        options.fullCode === undefined ? renderSpecial(language, code, key, env) : null
      if (special) return special
      if (!env.live) {
        return <CodeView key={key} code={code} language={language} labels={env.labels} />
      }
      const full = options.fullCode ?? code
      return (
        <CodeBlock
          key={key}
          code={full}
          language={language}
          revealed={Math.min(code.length, full.length)}
        />
      )
    }
    case 'link':
      return (
        <MarkdownLink key={key} address={attributes.href ?? ''} text={textOf(children)} env={env}>
          {render(children)}
        </MarkdownLink>
      )
    case 'image':
      return (
        <MarkdownImage
          key={key}
          address={attributes.src ?? ''}
          alt={children.length > 0 ? textOf(children) : content}
          env={env}
        />
      )
    case 'table':
      return <MarkdownTable key={key} node={node} env={env} render={render} />
    case 'math':
      return renderMath(content, node.info === 'display', key, env)
    case 'footnote_ref':
      return <FootnoteReference key={key} node={node} notes={scope.notes} labels={env.labels} />
    case 'footnote':
      return (
        <Footnote key={key} node={node} notes={scope.notes} labels={env.labels}>
          {render(children)}
        </Footnote>
      )
    default:
      return <Plain key={key} text={content || textOf(children)} />
  }
}

function renderMath(
  tex: string,
  display: boolean,
  key: number,
  { live }: ViewEnvironment,
): ReactNode {
  if (live) return <MathView key={key} tex={tex} display={display} />
  // A browser draws it when it comes near; a server, when it was prepared to.
  const math = typeof document === 'undefined' ? mathModule()?.mathElement(tex, display) : null
  return <Fragment key={key}>{math ? mathFrame(math, display) : mathSource(tex, display)}</Fragment>
}

/** Code that is drawn as what it means: formulas and diagrams. */
function renderSpecial(
  language: string,
  code: string,
  key: number,
  env: ViewEnvironment,
): ReactNode {
  if (language === 'math') return renderMath(code, true, key, env)
  if (language !== 'mermaid') return null
  if (env.live) return <DiagramView key={key} source={code} />
  return <DiagramSource key={key} source={code} labels={env.labels} />
}
