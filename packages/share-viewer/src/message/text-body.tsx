'use client'

import { useState, type MouseEventHandler, type ReactNode } from 'react'
import { Markdown } from '../markdown/markdown.tsx'
import { MarkdownView } from '../markdown/markdown-view.tsx'
import { formatSize } from '../resources/format-size.ts'
import type { ViewEnvironment } from '../view/view-environment.ts'

export interface TextBodyProps {
  readonly text: string
  /** UTF-16 code units to show. */
  readonly revealed: number
  /** Typed by a person: a line break is a line break. */
  readonly typed: boolean
  readonly trailing?: ReactNode
  /** What the ids of its footnotes begin with. */
  readonly anchors?: string
  readonly env: ViewEnvironment
}

/** Longer messages are plain text until someone asks for more. In UTF-16 code units. */
export const formattedLimit = 256 * 1024

/** A text part: markdown, or plain text while it is too long to be formatted unasked. */
export function TextBody(props: TextBodyProps): ReactNode {
  const { text, typed, trailing, anchors, env } = props
  if (env.live) return <LiveText {...props} />
  if (text.length > formattedLimit) return <PlainBody {...props} />
  return <MarkdownView text={text} breaks={typed} trailing={trailing} anchors={anchors} env={env} />
}

function LiveText(props: TextBodyProps): ReactNode {
  const { text, revealed, typed, trailing, anchors, env } = props
  const [asked, setAsked] = useState(env.expanded)
  if (text.length > formattedLimit && !asked) {
    return <PlainBody {...props} onMore={() => setAsked(true)} />
  }
  return (
    <Markdown
      text={text}
      revealed={revealed}
      breaks={typed}
      trailing={trailing}
      anchors={anchors}
    />
  )
}

interface PlainBodyProps extends TextBodyProps {
  /** @default a button for whoever listens above; in an agent's work, which it would fold, none */
  readonly onMore?: MouseEventHandler
}

function PlainBody({ text, revealed, trailing, env, onMore }: PlainBodyProps): ReactNode {
  return (
    <div className="pt-prose">
      <p className="pt-long">
        <span>{env.labels.longMessage(formatSize(text.length))}</span>
        {env.inAgent && !onMore ? null : (
          <button
            type="button"
            className="pt-button"
            data-variant="quiet"
            {...(onMore ? { onClick: onMore } : { 'data-action': 'expand' })}
          >
            {env.labels.showFormatted}
          </button>
        )}
      </p>
      <p className="pt-plain" dir="auto">
        {text.slice(0, revealed)}
      </p>
      {trailing}
    </div>
  )
}
