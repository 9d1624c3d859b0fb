'use client'

import type { ReactNode } from 'react'
import { Icon } from '../icons/icon.tsx'
import { useResources } from '../resources/resource-context.ts'
import { visibleText } from '../resources/visible-text.ts'
import { callAround, findCall } from './find-call.ts'
import { usePanelState, usePanelStore } from './panel-context.ts'
import { usePanelLabels } from './panel-labels-context.ts'

/**
 * Back from a call of an agent to the call that started the agent. Renders a `<button>`, or
 * nothing for a call of the conversation itself.
 */
export function AgentBack(): ReactNode {
  const labels = usePanelLabels()
  const store = usePanelStore()
  const { findTool } = useResources()
  const item = usePanelState((snapshot) => snapshot.item)
  const around = item?.type === 'tool' ? callAround(item) : null
  const call = around && findCall(around, findTool)
  if (!around || !call) return null
  return (
    <button
      type="button"
      className="pt-step pt-agent-back"
      onClick={() => store.openTool(around.messageId, around.toolCallId, around.inside)}
    >
      <Icon name="left" size="s" mirror />
      <span className="pt-step-label">
        <bdi className="pt-step-title">
          {labels.agentBack(visibleText(call.title ?? call.toolName))}
        </bdi>
      </span>
    </button>
  )
}
