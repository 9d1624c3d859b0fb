import type { Message } from '@playthread/core'
import type { ReactNode } from 'react'
import type { ViewerLabels } from '../labels/viewer-labels.ts'
import { Note } from './note.tsx'

export interface MessageNotesProps {
  readonly message: Message
  readonly labels: ViewerLabels
}

/** How a message ended, where that is news. Renders a `<p>` for each thing to say. */
export function MessageNotes({ message, labels }: MessageNotesProps): ReactNode {
  const { status, parts } = message
  return (
    <>
      {parts.length === 0 && status === 'complete' ? <Note>{labels.emptyReply}</Note> : null}
      {status === 'stopped' ? <Note>{labels.generationStopped}</Note> : null}
      {status === 'error' ? <Note>{labels.generationFailed}</Note> : null}
    </>
  )
}
