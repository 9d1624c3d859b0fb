import type { Conversation, Resource, ShareAdapter, ToolPart } from '@playthread/core'
import { useState, type ReactNode } from 'react'
import { Announcer } from '../announce/announcer.tsx'
import type { ResourcePreviews } from '../resources/resource-context.ts'
import { ResourceChip } from '../resources/resource-chip.tsx'
import { ResourceProvider } from '../resources/resource-provider.tsx'
import { ResourceStrip } from '../resources/resource-strip.tsx'
import { PanelContext, usePanelState } from './panel-context.ts'
import { createPanelStore, type PanelItem, type PanelStore } from './panel-store.ts'
import { Panel } from './panel.tsx'

export interface PanelStageProps {
  readonly resources?: readonly Resource[]
  readonly tools?: readonly ToolPart[]
  readonly item?: PanelItem | null
  readonly adapter?: Pick<ShareAdapter, 'getResource' | 'runShellUrl'>
  readonly runShellUrl?: string | null
  readonly previews?: ResourcePreviews
  readonly allowedOrigins?: readonly string[]
  readonly store?: PanelStore
  /** What the page holds besides. */
  readonly children?: ReactNode
}

/** A page with a strip, chips and the panel, and nothing else. */
export function PanelStage({
  resources = [],
  tools = [],
  item = null,
  store: given,
  children,
  ...provider
}: PanelStageProps): ReactNode {
  const [own] = useState(() => createPanelStore(item))
  const conversation: Pick<Conversation, 'messages' | 'resources'> = {
    resources,
    messages: [{ id: 'm1', role: 'assistant', status: 'complete', parts: tools }],
  }
  return (
    <div className="pt-root pt-page">
      <PanelContext.Provider value={given ?? own}>
        <ResourceProvider shareId="s1" conversation={conversation} {...provider}>
          <Announcer>
            <StageLayout>
              <main className="pt-main">
                <ResourceStrip />
                <p>
                  {resources.slice(0, 3).map(({ id }) => (
                    <ResourceChip key={id} resourceId={id} />
                  ))}
                </p>
                {children}
              </main>
              <Panel theme="system" />
            </StageLayout>
          </Announcer>
        </ResourceProvider>
      </PanelContext.Provider>
    </div>
  )
}

/** As the real page does: the text gives way while the panel is open. */
function StageLayout({ children }: { readonly children: ReactNode }): ReactNode {
  const open = usePanelState(({ item }) => item !== null)
  return (
    <div className="pt-layout" data-panel={open ? 'open' : undefined}>
      {children}
    </div>
  )
}

/** The panel showing the first of these. */
export const showing = (resourceId: string): PanelItem => ({ type: 'resource', resourceId })

export function file(change: Partial<Resource> & Pick<Resource, 'kind' | 'title'>): Resource {
  return { id: change.title, mediaType: 'text/plain', ...change }
}

/** A tool call of the stage's only message. */
export const showingTool = (toolCallId: string): PanelItem => ({
  type: 'tool',
  messageId: 'm1',
  toolCallId,
})
