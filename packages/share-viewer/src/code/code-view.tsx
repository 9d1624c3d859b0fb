import { clsx } from 'clsx'
import type { HTMLAttributes, ReactNode, Ref } from 'react'
import type { ViewerLabels } from '../labels/viewer-labels.ts'
import { CodeText } from './code-text.tsx'
import type { Run } from './highlight.ts'
import { CopyView } from './copy-view.tsx'
import { languageName } from './languages.ts'

export interface CodeViewProps extends HTMLAttributes<HTMLElement> {
  readonly code: string
  readonly language: string
  readonly labels: ViewerLabels
  /** Its colours, once they are known. */
  readonly runs?: readonly Run[] | null
  /** Show only this many UTF-16 code units. @default all */
  readonly revealed?: number
  /** @default a button for whoever listens above */
  readonly copyButton?: ReactNode
  readonly figureRef?: Ref<HTMLElement> | undefined
}

/** Code with its language and a copy button. Renders a `<figure>`. */
export function CodeView(props: CodeViewProps): ReactNode {
  const { code, language, labels, runs = null, revealed = code.length, ...rest } = props
  const { copyButton, figureRef, className, ...attributes } = rest
  const name = languageName(language) || labels.code
  return (
    <figure {...attributes} ref={figureRef} className={clsx('pt-code', className)}>
      <figcaption className="pt-code-head">
        <bdi>{name}</bdi>
        {copyButton ?? (
          <CopyView action="copy-code" className="pt-code-copy" showLabel label={labels.copyCode} />
        )}
      </figcaption>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- a scroll area must be reachable by keyboard */}
      <pre className="pt-code-text" tabIndex={0} role="group" aria-label={name} dir="ltr">
        <code data-language={language || undefined}>
          <CodeText code={code} runs={runs} length={revealed} />
        </code>
      </pre>
    </figure>
  )
}
