'use client'

import type { ToolPart } from '@playthread/core'
import type { ReactNode } from 'react'
import { toolPlaceOf } from '../message/agent-path.ts'
import { AgentWork } from '../message/agent-work.tsx'
import { askedAction } from '../view/view-action.ts'
import { useViewActions } from '../view/use-view-actions.ts'
import { useViewEnvironment } from '../view/use-view-environment.ts'
import { usePanelStore } from './panel-context.ts'

/** What the agent of this call was asked, wrote and did. Nothing when it had none. */
export function ToolAgent({ tool }: { readonly tool: ToolPart }): ReactNode {
  const env = useViewEnvironment()
  const store = usePanelStore()
  const act = useViewActions({ findMessage: () => undefined })
  if (!tool.messages || tool.messages.length === 0) return null
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- answers the buttons inside it
    <div
      className="pt-io-agent"
      onClick={(event) => {
        const asked = askedAction(event.target)
        const { item } = store.getSnapshot()
        if (asked?.action !== 'open-tool' || item?.type !== 'tool') return act(event)
        event.preventDefault()
        // The way begins at the call the panel shows.
        const { inside } = toolPlaceOf(asked.button)
        store.openTool(item.messageId, item.toolCallId, [...(item.inside ?? []), ...inside])
      }}
    >
      <AgentWork
        open
        messages={tool.messages}
        toolCallId={tool.toolCallId}
        elementId="pt-panel-agent"
        env={env}
      />
    </div>
  )
}
