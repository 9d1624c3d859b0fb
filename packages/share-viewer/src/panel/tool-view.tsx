'use client'

import type { JsonValue, ToolPart } from '@playthread/core'
import type { ReactNode } from 'react'
import { JsonTree } from '../resources/json/json-tree.tsx'
import { PlainText } from '../resources/previews/plain-text.tsx'
import { usePanelLabels } from './panel-labels-context.ts'
import { AgentBack } from './agent-back.tsx'
import { ToolAgent } from './tool-agent.tsx'
import { ToolOutput } from './tool-output.tsx'
import { toolDurationMs, toolStatusText } from './tool-status.ts'

/** One tool call: how it went, what went in, what came out. */
export function ToolView({ tool }: { readonly tool: ToolPart }): ReactNode {
  const labels = usePanelLabels()
  const duration = toolDurationMs(tool)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- a scroll area must be reachable by keyboard
    <div className="pt-io" tabIndex={0} role="group" aria-label={tool.title ?? tool.toolName}>
      <AgentBack />
      <dl className="pt-io-facts">
        <dt className="pt-io-term">{labels.toolStatus}</dt>
        <dd className="pt-io-fact" data-status={tool.status}>
          {toolStatusText(tool.status, labels)}
        </dd>
        {duration === null ? null : (
          <>
            <dt className="pt-io-term">{labels.toolDuration}</dt>
            <dd className="pt-io-fact">{labels.duration(duration)}</dd>
          </>
        )}
      </dl>
      {tool.input === undefined ? null : (
        <section className="pt-io-part">
          <h3 className="pt-io-label">{labels.toolInput}</h3>
          <ToolInput input={tool.input} />
        </section>
      )}
      <section className="pt-io-part">
        <h3 className="pt-io-label">{labels.toolResult}</h3>
        <ToolOutput tool={tool} />
      </section>
      <ToolAgent tool={tool} />
    </div>
  )
}

/** A lone command reads as a command; everything else as a tree. */
function ToolInput({ input }: { readonly input: JsonValue }): ReactNode {
  const command = commandOf(input)
  if (command !== null) return <PlainText text={command} />
  return <JsonTree value={input} />
}

const commandKeys = new Set(['command', 'cmd', 'query', 'code', 'script'])

function commandOf(input: JsonValue): string | null {
  if (typeof input === 'string') return input
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return null
  const [entry, ...others] = Object.entries(input)
  if (!entry || others.length > 0 || !commandKeys.has(entry[0])) return null
  return typeof entry[1] === 'string' ? entry[1] : null
}
