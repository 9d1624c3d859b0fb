'use client'

import type { DataPart, Message, ToolPart } from '@playthread/core'
import { createContext, useContext, type ComponentType } from 'react'

export interface ToolRendererProps {
  readonly part: ToolPart
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

export function useToolRenderer(toolName: string): ComponentType<ToolRendererProps> | undefined {
  return own(useContext(RenderersContext).tools, toolName)
}

export function useDataRenderer(name: string): ComponentType<DataRendererProps> | undefined {
  return own(useContext(RenderersContext).data, name)
}

function own<T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined
}
