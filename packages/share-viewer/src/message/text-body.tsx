'use client'

import { useState, type ReactNode } from 'react'
import { useViewerLabels } from '../labels/viewer-labels-context.ts'
import { Markdown } from '../markdown/markdown.tsx'
import { formatSize } from '../resources/format-size.ts'

export interface TextBodyProps {
  readonly text: string
  /** UTF-16 code units to show. */
  readonly revealed: number
  /** Typed by a person: a line break is a line break. */
  readonly typed: boolean
  readonly trailing?: ReactNode
}

/** Longer messages are plain text until someone asks for more. In UTF-16 code units. */
export const formattedLimit = 256 * 1024

/** A text part: markdown, or plain text while it is too long to be formatted unasked. */
export function TextBody({ text, revealed, typed, trailing }: TextBodyProps): ReactNode {
  const labels = useViewerLabels()
  const [asked, setAsked] = useState(false)
  if (text.length <= formattedLimit || asked) {
    return <Markdown text={text} revealed={revealed} breaks={typed} trailing={trailing} />
  }
  return (
    <div className="pt-prose">
      <p className="pt-long">
        <span>{labels.longMessage(formatSize(text.length))}</span>
        <button
          type="button"
          className="pt-button"
          data-variant="quiet"
          onClick={() => setAsked(true)}
        >
          {labels.showFormatted}
        </button>
      </p>
      <p className="pt-plain" dir="auto">
        {text.slice(0, revealed)}
      </p>
      {trailing}
    </div>
  )
}
