'use client'

import type { DataPart, Message, ToolPart } from '@playthread/core'
import { createContext, type ComponentType } from 'react'

export interface ToolRendererProps {
  /** What an agent did in it, its `messages`, is shown below without the host's doing. */
  readonly part: ToolPart
  /** The message it stands in: of the conversation, or of an agent, which no link leads to. */
  readonly message: Message
  /** A replay has reached the call but not its result. */
  readonly running: boolean
}

export interface DataRendererProps {
  readonly part: DataPart
  readonly message: Message
}

/** Components of the host's own, by name. One that throws is replaced by a note; the page stands. */
export interface Renderers {
  /** By `toolName`. */
  readonly tools?: Readonly<Record<string, ComponentType<ToolRendererProps>>>
  /** By the `name` of a `data` part. */
  readonly data?: Readonly<Record<string, ComponentType<DataRendererProps>>>
}

export const RenderersContext = createContext<Renderers>({})
RenderersContext.displayName = 'RenderersContext'

/** The host's component for a tool, if it has one. */
export function toolRenderer(
  { tools }: Renderers,
  toolName: string,
): ComponentType<ToolRendererProps> | undefined {
  return own(tools, toolName)
}

/** The host's component for a `data` part, if it has one. */
export function dataRenderer(
  { data }: Renderers,
  name: string,
): ComponentType<DataRendererProps> | undefined {
  return own(data, name)
}

/** Whether the host draws anything of a message itself, or of what agents did in it. */
export function isHostDrawn({ parts }: Message, renderers: Renderers): boolean {
  if (!renderers.tools && !renderers.data) return false
  return parts.some((part) => {
    if (part.type !== 'tool') {
      return part.type === 'data' && dataRenderer(renderers, part.name) !== undefined
    }
    if (toolRenderer(renderers, part.toolName)) return true
    return part.messages?.some((message) => isHostDrawn(message, renderers)) ?? false
  })
}

function own<T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined
}
