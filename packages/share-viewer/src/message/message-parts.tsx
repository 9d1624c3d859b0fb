'use client'

import { messageElementId, type Message } from '@playthread/core'
import { useMemo, type ReactNode } from 'react'
import type { MessageReveal } from '../replay/reveal-store.ts'
import { ResourceChip } from '../resources/resource-chip.tsx'
import { groupParts, type PartGroup } from './group-parts.ts'
import { OtherPart } from './other-part.tsx'
import { revealedChars } from './revealed-chars.ts'
import { Citations, SourceList } from './sources.tsx'
import { Steps } from './steps.tsx'
import { TextBody } from './text-body.tsx'

export interface MessagePartsProps {
  readonly message: Message
  readonly reveal: MessageReveal
}

/** What a message is made of, as far as it is revealed. Renders no element of its own. */
export function MessageParts({ message, reveal }: MessagePartsProps): ReactNode {
  const { parts } = message
  const count = reveal.kind === 'partial' ? Math.min(reveal.parts, parts.length) : parts.length
  const { groups, sources } = useMemo(() => groupParts(parts, count), [parts, count])
  const elementId = messageElementId(message.id)
  return (
    <>
      {groups.map((group) => (
        <Group
          key={keyOf(group)}
          group={group}
          message={message}
          reveal={reveal}
          elementId={elementId}
        />
      ))}
      {sources.length > 0 ? <SourceList sources={sources} elementId={elementId} /> : null}
    </>
  )
}

interface GroupProps extends MessagePartsProps {
  readonly group: PartGroup
  readonly elementId: string
}

function Group({ group, message, reveal, elementId }: GroupProps): ReactNode {
  switch (group.type) {
    case 'steps':
      return <Steps items={group.items} message={message} reveal={reveal} />
    case 'resources':
      return (
        <div className="pt-attachments">
          {group.items.map(({ part, index }) => (
            <ResourceChip key={index} resourceId={part.resourceId} />
          ))}
        </div>
      )
    case 'text':
      return (
        <TextBody
          text={group.part.text}
          revealed={revealedChars(reveal, group.index, group.part.text)}
          typed={message.role === 'user'}
          trailing={
            group.cites.length > 0 ? (
              <Citations cites={group.cites} elementId={elementId} />
            ) : undefined
          }
        />
      )
    default:
      return <OtherPart part={group.part} message={message} />
  }
}

function keyOf(group: PartGroup): number {
  return 'items' in group ? (group.items[0]?.index ?? 0) : group.index
}
