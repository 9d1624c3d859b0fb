import type { ReactNode } from 'react'
import { MessageContent } from '../message/message-content.tsx'
import { MessageView } from '../message/message-view.tsx'
import type { ViewEnvironment } from '../view/view-environment.ts'
import { isLive } from './is-live.ts'
import { TurnFrame } from './turn-frame.tsx'
import type { Section } from './turns.ts'

export interface SectionHtmlProps {
  readonly section: Section
  readonly env: ViewEnvironment
}

/** A section as a server writes it: the very elements that a browser builds. */
export function SectionHtml({ section, env }: SectionHtmlProps): ReactNode {
  return section.turns.map((turn) => (
    <TurnFrame key={turn.messages[0]?.id ?? turn.firstIndex} turn={turn} env={env}>
      {turn.messages.map((message, offset) => {
        const byline = turn.bylines[offset]
        if (!isLive(message, env.renderers)) {
          return <MessageContent key={message.id} message={message} byline={byline} env={env} />
        }
        return (
          <div key={message.id} className="pt-live">
            <MessageView message={message} byline={byline} index={turn.firstIndex + offset} />
          </div>
        )
      })}
    </TurnFrame>
  ))
}
