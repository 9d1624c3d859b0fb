'use client'

import { clsx } from 'clsx'
import { forwardRef, memo, type HTMLAttributes } from 'react'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import { CodeText } from './code-text.tsx'
import { CopyButton } from './copy-button.tsx'
import { languageName } from './languages.ts'
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
    { code, language = '', revealed = code.length, className, ...props },
    ref,
  ) {
    const labels = useViewerLabels()
    const runs = useHighlight(code, language)
    const name = languageName(language) || labels.code
    return (
      <figure {...props} ref={ref} className={clsx('pt-code', className)}>
        <figcaption className="pt-code-head">
          <bdi>{name}</bdi>
          <CopyButton
            className="pt-code-copy"
            showLabel
            text={code.slice(0, revealed)}
            label={labels.copyCode}
          />
        </figcaption>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- a scroll area must be reachable by keyboard */}
        <pre className="pt-code-text" tabIndex={0} role="group" aria-label={name} dir="ltr">
          <code>
            <CodeText code={code} runs={runs} length={revealed} />
          </code>
        </pre>
      </figure>
    )
  }),
)
