import type { ReactNode } from 'react'
import type { ViewEnvironment } from '../view/view-environment.ts'
import { outlinesOf, type Outline } from './outline.ts'
import { parseMarkdown, type MarkdownBlock } from './parse-markdown.ts'
import { renderNodes } from './render-nodes.tsx'
import { endsInText } from './trailing.ts'

export interface MarkdownViewProps {
  readonly text: string
  /** A single line break is a line break, as people type. */
  readonly breaks: boolean
  /** Set after the last words, such as citations. */
  readonly trailing?: ReactNode
  /** What the ids of its footnotes begin with: unique on the page. @default they have none */
  readonly anchors?: string | undefined
  readonly env: ViewEnvironment
}

/** Markdown that is complete: parsed once, drawn once. Renders a `<div>`. */
export function MarkdownView(props: MarkdownViewProps): ReactNode {
  const { text, breaks, trailing, anchors, env } = props
  const { blocks, plain } = parseMarkdown(text, { breaks })
  const outlines = outlinesOf(blocks)
  return (
    <div className="pt-prose">
      {plain ? (
        <p className="pt-plain" dir="auto">
          {text}
        </p>
      ) : (
        blocks.map((block, index) => {
          return drawBlock(block, env, {
            anchors,
            outline: outlines[index] ?? '',
            trailing: index === blocks.length - 1 ? trailing : null,
          })
        })
      )}
    </div>
  )
}

export interface BlockOptions {
  readonly trailing: ReactNode
  readonly anchors: string | undefined
  /** The headings above it. */
  readonly outline: Outline
}

/** One whole block, and what is set after its last words. */
export function drawBlock(
  { nodes, notes }: MarkdownBlock,
  env: ViewEnvironment,
  { trailing, anchors, outline }: BlockOptions,
): ReactNode[] {
  const drawn = renderNodes(nodes, env, {
    trailing,
    scope: { notes: notes && { marks: notes, anchors }, outline },
  })
  if (!trailing || endsInText(nodes.at(-1))) return drawn
  return [
    ...drawn,
    <p key="trailing" className="pt-trailing">
      {trailing}
    </p>,
  ]
}
