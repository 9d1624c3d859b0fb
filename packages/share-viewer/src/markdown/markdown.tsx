'use client'

import { clsx } from 'clsx'
import { forwardRef, memo, useMemo, useState, type HTMLAttributes, type ReactNode } from 'react'
import { useViewEnvironment } from '../view/use-view-environment.ts'
import type { ViewEnvironment } from '../view/view-environment.ts'
import { parseMarkdown, type MarkdownBlock, type MarkdownDocument } from './parse-markdown.ts'
import { drawBlock } from './markdown-view.tsx'
import { outlinesOf, type Outline } from './outline.ts'
import { renderNodes } from './render-nodes.tsx'
import { createTextParser } from './text-parser.ts'

export interface MarkdownProps extends Omit<HTMLAttributes<HTMLDivElement>, 'children'> {
  readonly text: string
  /** Show only this many UTF-16 code units, for a replay. @default all */
  readonly revealed?: number
  /** A single line break is a line break, as people type. @default false */
  readonly breaks?: boolean
  /** Set after the last words, such as citations. */
  readonly trailing?: ReactNode
  /** What the ids of its footnotes begin with: unique on the page. @default they have none */
  readonly anchors?: string | undefined
}

/**
 * Markdown as React elements: CommonMark with GFM, footnotes, maths and diagrams.
 * Raw HTML shows as the text it is. Renders a `<div>`.
 */
export const Markdown = forwardRef<HTMLDivElement, MarkdownProps>(function Markdown(
  { text, revealed = text.length, breaks = false, trailing, anchors, className, ...props },
  ref,
) {
  const [parse] = useState(createTextParser)
  const parsed = useMemo(() => parse(text, breaks), [parse, text, breaks])
  const env = useViewEnvironment()
  return (
    <div {...props} ref={ref} className={clsx('pt-prose', className)}>
      {parsed.plain ? (
        <p className="pt-plain" dir="auto">
          {text.slice(0, revealed)}
        </p>
      ) : (
        drawBlocks(parsed, { text, revealed, breaks, trailing, anchors, env })
      )}
    </div>
  )
})

interface Drawing {
  readonly text: string
  readonly revealed: number
  readonly breaks: boolean
  readonly trailing: ReactNode
  readonly anchors: string | undefined
  readonly env: ViewEnvironment
}

function drawBlocks(
  { blocks, references }: MarkdownDocument,
  { text, revealed, breaks, trailing, anchors, env }: Drawing,
): ReactNode[] {
  const drawn: ReactNode[] = []
  const outlines = outlinesOf(blocks)
  for (const [index, block] of blocks.entries()) {
    if (block.start >= revealed) break
    const whole = revealed >= block.end || revealed >= text.length
    const last = index === blocks.length - 1
    drawn.push(
      <Block
        key={block.start}
        block={block}
        prefix={whole ? null : text.slice(block.start, revealed)}
        breaks={breaks}
        references={whole ? undefined : references}
        trailing={whole && last ? trailing : undefined}
        anchors={anchors}
        outline={outlines[index] ?? ''}
        env={env}
      />,
    )
  }
  return drawn
}

interface BlockProps {
  readonly block: MarkdownBlock
  /** How much of it is revealed; `null` for all. Only the block under the playhead has one. */
  readonly prefix: string | null
  readonly breaks: boolean
  readonly references: MarkdownDocument['references']
  readonly trailing: ReactNode
  readonly anchors: string | undefined
  readonly outline: Outline
  readonly env: ViewEnvironment
}

const Block = memo(function Block(props: BlockProps): ReactNode {
  const { block, prefix, breaks, references, trailing, anchors, outline, env } = props
  if (prefix !== null) {
    const first = block.nodes[0]
    const fullCode = first?.type === 'fence' ? first.content.replace(/\n$/, '') : undefined
    const { blocks } = parseMarkdown(prefix, { breaks, references })
    return renderNodes(
      blocks.flatMap((part) => part.nodes),
      env,
      {
        fullCode,
        scope: { notes: block.notes && { marks: block.notes, anchors: undefined }, outline },
      },
    )
  }
  return drawBlock(block, env, { trailing, anchors, outline })
})
