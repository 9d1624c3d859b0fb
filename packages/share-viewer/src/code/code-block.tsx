'use client'

import { forwardRef, memo, type HTMLAttributes } from 'react'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import { CodeView } from './code-view.tsx'
import { CopyButton } from './copy-button.tsx'
import { useHighlight } from './use-highlight.ts'

export interface CodeBlockProps extends HTMLAttributes<HTMLElement> {
  readonly code: string
  /** As a fence names it: `py`, `typescript`, … @default plain text */
  readonly language?: string
  /** Show and copy only this many UTF-16 code units, for a replay. @default all */
  readonly revealed?: number
}

/** Code with its language, colours and a copy button. Renders a `<figure>`. */
export const CodeBlock = memo(
  forwardRef<HTMLElement, CodeBlockProps>(function CodeBlock(
    { code, language = '', revealed = code.length, ...props },
    ref,
  ) {
    const labels = useViewerLabels()
    const runs = useHighlight(code, language)
    return (
      <CodeView
        {...props}
        figureRef={ref}
        code={code}
        language={language}
        labels={labels}
        runs={runs}
        revealed={revealed}
        copyButton={
          <CopyButton
            className="pt-code-copy"
            showLabel
            text={code.slice(0, revealed)}
            label={labels.copyCode}
          />
        }
      />
    )
  }),
)
