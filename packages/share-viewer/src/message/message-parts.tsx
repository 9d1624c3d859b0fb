import { messageElementId, type Message } from '@playthread/core'
import type { ReactNode } from 'react'
import { FileMention } from '../markdown/file-mention.tsx'
import type { MessageReveal } from '../replay/reveal-store.ts'
import type { ViewEnvironment } from '../view/view-environment.ts'
import { groupParts, type PartGroup } from './group-parts.ts'
import { OtherPart } from './other-part.tsx'
import { revealedChars } from './revealed-chars.ts'
import { Citations, SourceList } from './sources.tsx'
import { Steps } from './steps.tsx'
import { TextBody } from './text-body.tsx'

export interface MessagePartsProps {
  readonly message: Message
  readonly reveal: MessageReveal
  /** What the ids of anything inside begin with. @default the message's own id */
  readonly elementId?: string
  readonly env: ViewEnvironment
}

/** What a message is made of, as far as it is revealed. Renders no element of its own. */
export function MessageParts(props: MessagePartsProps): ReactNode {
  const { message, reveal, env, elementId = messageElementId(message.id) } = props
  const { parts } = message
  const count = reveal.kind === 'partial' ? Math.min(reveal.parts, parts.length) : parts.length
  const { groups, sources } = groupParts(parts, count)
  return (
    <>
      {groups.map((group) => (
        <Group
          key={keyOf(group)}
          group={group}
          message={message}
          reveal={reveal}
          elementId={elementId}
          env={env}
        />
      ))}
      {sources.length > 0 ? <SourceList sources={sources} elementId={elementId} env={env} /> : null}
    </>
  )
}

interface GroupProps extends MessagePartsProps {
  readonly group: PartGroup
  readonly elementId: string
}

function Group({ group, message, reveal, elementId, env }: GroupProps): ReactNode {
  switch (group.type) {
    case 'steps':
      return (
        <Steps
          items={group.items}
          message={message}
          reveal={reveal}
          elementId={elementId}
          env={env}
        />
      )
    case 'resources':
      return (
        <div className="pt-attachments">
          {group.items.map(({ part, index }) => (
            <FileMention key={index} resourceId={part.resourceId} env={env} />
          ))}
        </div>
      )
    case 'text':
      return (
        <TextBody
          text={group.part.text}
          revealed={revealedChars(reveal, group.index, group.part.text)}
          typed={message.role === 'user'}
          anchors={`${elementId}-${group.index}`}
          trailing={
            group.cites.length > 0 ? (
              <Citations cites={group.cites} elementId={elementId} env={env} />
            ) : undefined
          }
          env={env}
        />
      )
    default:
      return <OtherPart part={group.part} message={message} env={env} />
  }
}

function keyOf(group: PartGroup): number {
  return 'items' in group ? (group.items[0]?.index ?? 0) : group.index
}
