import type { ToolPart } from '@playthread/core'
import { callInside } from '../message/agent-path.ts'
import type { PanelItem } from './panel-store.ts'

type CallItem = Extract<PanelItem, { type: 'tool' }>
type FindTool = (messageId: string, toolCallId: string) => ToolPart | undefined

/** The call an item names, be it one of an agent's. */
export function findCall(item: CallItem, findTool: FindTool): ToolPart | undefined {
  return callInside(findTool(item.messageId, item.toolCallId), item.inside ?? [])
}

/** The call whose agent made this one; `null` for a call of the conversation itself. */
export function callAround({ inside = [], ...item }: CallItem): CallItem | null {
  return inside.length === 0 ? null : { ...item, inside: inside.slice(0, -1) }
}
